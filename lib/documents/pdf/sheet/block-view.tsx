import type { ReactElement } from 'react';
import { BlockTitle } from '@/lib/documents/pdf/sheet/block-title';
import { CaptionedFigure, FigureWithCaptionsBeside } from '@/lib/documents/pdf/sheet/captioned-figure';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { NoticeLines } from '@/lib/documents/pdf/sheet/notice-lines';
import { Pair } from '@/lib/documents/pdf/sheet/pair';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';
import { findRunIn, RunInBlock } from '@/lib/documents/pdf/sheet/run-in-block';
import { TextNodeView } from '@/lib/documents/pdf/sheet/text-nodes';
import { type Passage, toPassages } from '@/lib/domain/handout/block-passages';
import type { DocumentBlock } from '@/lib/domain/handout/handout-document';

/** `titled` is the block whose title stands above this passage: above its first, and no other. */
type PassageProps = { titled: DocumentBlock | null; passage: Passage; measures: SheetMeasures; width: number };

const BlockHeading = ({
  block,
  measures,
  width,
}: Omit<PassageProps, 'titled' | 'passage'> & { block: DocumentBlock }) => {
  const { beside } = block;
  if (!beside) return <BlockTitle block={block} measures={measures} width={width} />;
  return (
    <Box keep="with-next">
      <Pair
        measures={measures}
        width={width}
        first={(own) => <BlockTitle block={block} measures={measures} width={own} />}
        second={(own) => <BlockTitle block={beside} lang={beside.language} measures={measures} width={own} />}
      />
    </Box>
  );
};

const PassageText = ({ titled, passage, measures, width }: PassageProps): ReactElement => (
  <Box style={{ width }}>
    {titled === null ? null : <BlockHeading block={titled} measures={measures} width={width} />}
    {passage.nodes.map((node, index) => (
      <Box key={String(index)} style={{ marginTop: index === 0 ? 0 : measures.gap.node }}>
        <TextNodeView node={node} measures={measures} width={width} />
      </Box>
    ))}
  </Box>
);

const inTwos = <Item,>(items: readonly Item[]): Item[][] =>
  items.flatMap((_, at) => (at % 2 === 0 ? [items.slice(at, at + 2)] : []));

/** Two drawings under each other beside one text are this much lower each. */
const pairShare = 0.68;

/** Two columns leave no room beside the text: drawings stand under it, in two columns too. */
const PassageInColumns = ({ titled, passage, measures, width }: PassageProps): ReactElement => {
  const gutter = measures.pair?.gutter ?? 0;
  return (
    <Box style={{ width }}>
      <PassageText titled={titled} passage={passage} measures={measures} width={width} />
      {inTwos(passage.figures).map((row, at) => (
        <Box key={String(at)} style={{ width, flexDirection: 'row', marginTop: measures.gap.node }}>
          {row.map((drawn, index) => (
            <Box key={drawn.figureId} style={{ marginLeft: index === 0 ? 0 : gutter }}>
              <FigureWithCaptionsBeside
                figure={drawn}
                measures={measures}
                frame={measures.figure}
                width={(width - gutter) / 2}
              />
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
};

const PassageView = ({ titled, passage, measures }: Omit<PassageProps, 'width'>): ReactElement => {
  const { pair } = measures;
  if (pair?.layout === 'columns' && passage.nodes.every(({ kind }) => kind === 'pair'))
    return <PassageInColumns titled={titled} passage={passage} measures={measures} width={pair.width} />;
  const { figure, textWidth, columnWidth } = measures;
  const isPair = figure.beside && passage.figures.length > 1;
  const frame = isPair ? { ...figure, height: figure.height * pairShare } : figure;
  const figures = passage.figures.map((drawn) => (
    <CaptionedFigure key={drawn.figureId} figure={drawn} measures={measures} frame={frame} />
  ));
  if (figures.length === 0)
    return <PassageText titled={titled} passage={passage} measures={measures} width={textWidth} />;
  if (!figure.beside) {
    return (
      <Box style={{ width: textWidth }}>
        <PassageText titled={titled} passage={passage} measures={measures} width={textWidth} />
        {figures}
      </Box>
    );
  }
  return (
    <Box style={{ width: columnWidth, flexDirection: 'row' }}>
      <PassageText
        titled={titled}
        passage={passage}
        measures={measures}
        width={columnWidth - figure.width - figure.gutter}
      />
      <Box style={{ width: figure.width, marginLeft: figure.gutter }}>{figures}</Box>
    </Box>
  );
};

const cautionBar = 3.5;
const cautionGap = 9;

type CautionProps = { word: string; text: string; measures: SheetMeasures; width: number; lang?: string };

/** A caution is known by its bar and its bold word, never by colour. */
const CautionView = ({ word, text, measures, width, lang }: CautionProps): ReactElement => (
  <Box style={{ width, borderLeftWidth: cautionBar, borderColor: '#000', paddingLeft: cautionGap }}>
    <Words
      tag="P"
      {...(lang === undefined ? {} : { lang })}
      look={measures.look.body}
      width={width - cautionBar - cautionGap}
      runs={[
        { text: word, strong: true },
        { text: ` ${text}`, strong: false },
      ]}
    />
  </Box>
);

type CautionsProps = { block: DocumentBlock; cautionWord: string; measures: SheetMeasures };

const Cautions = ({ block, cautionWord, measures }: CautionsProps): ReactElement => {
  const { cautions, beside } = block;
  const word = block.cautionWord ?? cautionWord;
  return (
    <Box>
      {cautions.map((text, at) => {
        const other = beside?.cautions[at];
        return (
          <Box key={text} style={{ marginTop: measures.gap.node + 1 }}>
            {beside && other !== undefined ? (
              <Pair
                measures={measures}
                width={measures.pair?.width ?? measures.textWidth}
                first={(width) => <CautionView word={word} text={text} measures={measures} width={width} />}
                second={(width) => (
                  <CautionView
                    word={beside.cautionWord}
                    text={other}
                    lang={beside.language}
                    measures={measures}
                    width={width}
                  />
                )}
              />
            ) : (
              <CautionView word={word} text={text} measures={measures} width={measures.textWidth} />
            )}
          </Box>
        );
      })}
    </Box>
  );
};

const BlockText = ({ block, measures }: { block: DocumentBlock; measures: SheetMeasures }): ReactElement => {
  const runIn = findRunIn(block, measures);
  if (runIn) return <RunInBlock runIn={runIn} measures={measures} />;
  return (
    <Box>
      {toPassages(block.nodes).map((passage, at) => (
        <Box key={String(at)} style={{ marginTop: at === 0 ? 0 : measures.gap.node }}>
          <PassageView titled={at === 0 ? block : null} passage={passage} measures={measures} />
        </Box>
      ))}
    </Box>
  );
};

type BlockViewProps = {
  block: DocumentBlock;
  part: number;
  index: number;
  cautionWord: string;
  measures: SheetMeasures;
};

/** One piece of advice: its title, its text with the drawings beside it, and the cautions that limit it. */
export const BlockView = ({ block, part, index, cautionWord, measures }: BlockViewProps): ReactElement => (
  <Box
    keep="whole"
    part={part}
    block={index}
    name={block.title}
    {...(block.language === undefined ? {} : ({ tag: 'Div', lang: block.language } as const))}
    style={{ marginTop: index === 0 ? 0 : measures.gap.block }}
  >
    {block.notices ? (
      <NoticeLines notices={block.notices} look={measures.look.caption} width={measures.textWidth} gap={0} />
    ) : null}
    <BlockText block={block} measures={measures} />
    {block.cautions.length > 0 ? <Cautions block={block} cautionWord={cautionWord} measures={measures} /> : null}
  </Box>
);
