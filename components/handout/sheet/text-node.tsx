import { Pair } from '@/components/handout/sheet/pair';
import type { PairedNode, Run, TextNode } from '@/lib/domain/handout/handout-document';
import classes from './sheet.module.css';

export const Runs = ({ runs }: { runs: Run[] }) =>
  runs.map((run, index) =>
    run.strong ? <strong key={String(index)}>{run.text}</strong> : <span key={String(index)}>{run.text}</span>,
  );

export const Items = ({ items }: { items: Run[][] }) =>
  items.map((item, index) => (
    <li key={String(index)}>
      <Runs runs={item} />
    </li>
  ));

const NodeList = ({ nodes }: { nodes: readonly TextNode[] }) =>
  nodes.map((node, index) => <TextNodeView key={String(index)} node={node} />);

/** A paragraph, list or callout of a block; or the same in two languages. */
export const TextNodeView = ({ node }: { node: TextNode | PairedNode }) => {
  switch (node.kind) {
    case 'pair':
      return (
        <Pair
          language={node.second.language}
          first={<NodeList nodes={node.first} />}
          second={<NodeList nodes={node.second.nodes} />}
        />
      );
    case 'paragraph':
      return (
        <p>
          <Runs runs={node.runs} />
        </p>
      );
    case 'bullets':
      return (
        <ul>
          <Items items={node.items} />
        </ul>
      );
    case 'steps':
      return (
        <ol>
          <Items items={node.items} />
        </ol>
      );
    case 'callout':
      return (
        <div className={classes.callout}>
          {node.paragraphs.map((runs, index) => (
            <p key={String(index)}>
              <Runs runs={runs} />
            </p>
          ))}
        </div>
      );
  }
};
