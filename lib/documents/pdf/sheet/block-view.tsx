import type { ReactElement } from 'react';
import { CaptionedFigure } from '@/lib/documents/pdf/sheet/captioned-figure';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';
import { findRunIn, RunInBlock } from '@/lib/documents/pdf/sheet/run-in-block';
import { type TextNode, TextNodeView } from '@/lib/documents/pdf/sheet/text-nodes';
import type { DocumentBlock, DocumentFigure, DocumentNode } from '@/lib/domain/handout/handout-document';

/** A run of text with the drawings that belong to it. */
type Passage = { title: string | null; nodes: TextNode[]; figures: DocumentFigure[] };

/** Drawings belong to the text before them; text after a drawing starts a new passage, so that the order holds. */
const toPassages = (title: string, nodes: readonly DocumentNode[]): Passage[] => {
  let open: Passage = { title, nodes: [], figures: [] };
  const passages = [open];
  for (const node of nodes) {
    if (node.kind === 'figure') {
      open.figures.push(node.figure);
      continue;
    }
    if (open.figures.length > 0) {
      open = { title: null, nodes: [], figures: [] };
      passages.push(open);
    }
    open.nodes.push(node);
  }
  return passages;
};

type PassageProps = { passage: Passage; measures: SheetMeasures; width: number };

const PassageText = ({ passage, measures, width }: PassageProps): ReactElement => (
  <Box style={{ width }}>
    {passage.title === null ? null : (
      <Words tag="H3" keep="with-next" look={measures.look.block} width={width} runs={passage.title} />
    )}
    {passage.nodes.map((node, index) => (
      <Box key={String(index)} style={{ marginTop: index === 0 ? 0 : measures.gap.node }}>
        <TextNodeView node={node} measures={measures} width={width} />
      </Box>
    ))}
  </Box>
);

/** Two drawings under each other beside one text are this much lower each. */
const pairShare = 0.68;

const PassageView = ({ passage, measures }: Omit<PassageProps, 'width'>): ReactElement => {
  const { figure, textWidth, columnWidth } = measures;
  const isPair = figure.beside && passage.figures.length > 1;
  const frame = isPair ? { ...figure, height: figure.height * pairShare } : figure;
  const figures = passage.figures.map((drawn) => (
    <CaptionedFigure key={drawn.figureId} figure={drawn} measures={measures} frame={frame} />
  ));
  if (figures.length === 0) return <PassageText passage={passage} measures={measures} width={textWidth} />;
  if (!figure.beside) {
    return (
      <Box style={{ width: textWidth }}>
        <PassageText passage={passage} measures={measures} width={textWidth} />
        {figures}
      </Box>
    );
  }
  return (
    <Box style={{ width: columnWidth, flexDirection: 'row' }}>
      <PassageText passage={passage} measures={measures} width={columnWidth - figure.width - figure.gutter} />
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
      {toPassages(block.title, block.nodes).map((passage, at) => (
        <Box key={String(at)} style={{ marginTop: at === 0 ? 0 : measures.gap.node }}>
          <PassageView passage={passage} measures={measures} />
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
