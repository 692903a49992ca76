import type { ReactElement } from 'react';
import { widthOfText } from '@/lib/documents/pdf/font-set';
import type { SheetMeasures } from '@/lib/documents/pdf/sheet/measures';
import { Pair } from '@/lib/documents/pdf/sheet/pair';
import { Box, Words } from '@/lib/documents/pdf/sheet/primitives';
import type { PairedNode, Run, TextNode } from '@/lib/domain/handout/handout-document';

type ItemsProps = { items: readonly Run[][]; numbered: boolean; measures: SheetMeasures; width: number };

/** As far in as one figure and its full stop need; further for longer numbers. */
const numberHang = (count: number, { hang, look }: SheetMeasures): number =>
  Math.max(hang, widthOfText(`${count}. `, look.strong.size, true) + 1);

/** A list with hanging bullets or numerals. */
export const ItemList = ({ items, numbered, measures, width }: ItemsProps): ReactElement => {
  const { look, gap } = measures;
  const hang = numbered ? numberHang(items.length, measures) : measures.hang;
  return (
    <Box tag="L" numbering={numbered ? 'Decimal' : 'Disc'} style={{ width }}>
      {items.map((item, index) => (
        <Box key={String(index)} tag="LI" style={{ flexDirection: 'row', marginTop: index === 0 ? 0 : gap.item }}>
          <Words
            tag="Lbl"
            look={numbered ? look.strong : look.body}
            width={hang}
            runs={numbered ? `${index + 1}.` : '•'}
          />
          <Words tag="LBody" look={look.body} width={width - hang} runs={item} />
        </Box>
      ))}
    </Box>
  );
};

const calloutInset = 9;

/** Words set apart from the rest of a block, on light grey. */
const Callout = ({ paragraphs, measures, width }: { paragraphs: Run[][]; measures: SheetMeasures; width: number }) => (
  <Box
    tag="Div"
    style={{
      width,
      backgroundColor: '#ececec',
      paddingTop: 5,
      paddingBottom: 6,
      paddingLeft: calloutInset,
      paddingRight: calloutInset,
    }}
  >
    {paragraphs.map((runs, index) => (
      <Words
        key={String(index)}
        tag="P"
        look={measures.look.body}
        width={width - 2 * calloutInset}
        runs={runs}
        style={{ marginTop: index === 0 ? 0 : measures.gap.node }}
      />
    ))}
  </Box>
);

type TextNodeProps = { node: TextNode | PairedNode; measures: SheetMeasures; width: number };

/** A paragraph, list or callout of a block, `width` points wide. */
export const TextNodeView = ({ node, measures, width }: TextNodeProps): ReactElement => {
  switch (node.kind) {
    case 'paragraph':
      return <Words tag="P" look={measures.look.body} width={width} runs={node.runs} />;
    case 'bullets':
      return <ItemList items={node.items} numbered={false} measures={measures} width={width} />;
    case 'steps':
      return <ItemList items={node.items} numbered={true} measures={measures} width={width} />;
    case 'pair':
      return <PairView node={node} measures={measures} width={width} />;
    case 'callout':
      return <Callout paragraphs={node.paragraphs} measures={measures} width={width} />;
  }
};

const NodeList = ({ nodes, measures, width }: Omit<TextNodeProps, 'node'> & { nodes: readonly TextNode[] }) => (
  <Box style={{ width }}>
    {nodes.map((node, index) => (
      <Box key={String(index)} style={{ marginTop: index === 0 ? 0 : measures.gap.node }}>
        <TextNodeView node={node} measures={measures} width={width} />
      </Box>
    ))}
  </Box>
);

const PairView = ({ node, measures, width }: Omit<TextNodeProps, 'node'> & { node: PairedNode }): ReactElement => (
  <Pair
    measures={measures}
    width={width}
    language={node.second.language}
    first={(own) => <NodeList nodes={node.first} measures={measures} width={own} />}
    second={(own) => <NodeList nodes={node.second.nodes} measures={measures} width={own} />}
  />
);
