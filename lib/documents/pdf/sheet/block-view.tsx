import type { ReactElement } from 'react';
import { BlockTitle } from '@/lib/documents/pdf/sheet/block-title';
import { CaptionedFigure } from '@/lib/documents/pdf/sheet/captioned-figure';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';
import { findRunIn, RunInBlock } from '@/lib/documents/pdf/sheet/run-in-block';
import { TextNodeView } from '@/lib/documents/pdf/sheet/text-nodes';
import { type Passage, toPassages } from '@/lib/domain/handout/block-passages';
import type { DocumentBlock } from '@/lib/domain/handout/handout-document';

/** `titled` is the block whose title stands above this passage: above its first, and no other. */
type PassageProps = { titled: DocumentBlock | null; passage: Passage; measures: SheetMeasures; width: number };

const PassageText = ({ titled, passage, measures, width }: PassageProps): ReactElement => (
  <Box style={{ width }}>
    {titled === null ? null : <BlockTitle block={titled} measures={measures} width={width} />}
    {passage.nodes.map((node, index) => (
      <Box key={String(index)} style={{ marginTop: index === 0 ? 0 : measures.gap.node }}>
        <TextNodeView node={node} measures={measures} width={width} />
      </Box>
    ))}
  </Box>
);

/** Two drawings under each other beside one text are this much lower each. */
const pairShare = 0.68;

const PassageView = ({ titled, passage, measures }: Omit<PassageProps, 'width'>): ReactElement => {
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

/** A caution is known by its bar and its bold word, never by colour. */
const CautionView = ({
  word,
  text,
  measures,
}: {
  word: string;
  text: string;
  measures: SheetMeasures;
}): ReactElement => (
  <Box
    style={{
      width: measures.textWidth,
      marginTop: measures.gap.node + 1,
      borderLeftWidth: cautionBar,
      borderColor: '#000',
      paddingLeft: cautionGap,
    }}
  >
    <Words
      tag="P"
      look={measures.look.body}
      width={measures.textWidth - cautionBar - cautionGap}
      runs={[
        { text: word, strong: true },
        { text: ` ${text}`, strong: false },
      ]}
    />
  </Box>
);

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
    style={{ marginTop: index === 0 ? 0 : measures.gap.block }}
  >
    <BlockText block={block} measures={measures} />
    {block.cautions.map((text) => (
      <CautionView key={text} word={cautionWord} text={text} measures={measures} />
    ))}
  </Box>
);
