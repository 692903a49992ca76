import type { DocumentNode, Run } from '@/lib/domain/handout/handout-document';
import classes from './sheet.module.css';

export type TextNode = Exclude<DocumentNode, { kind: 'figure' }>;

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

/** A paragraph, list or callout of a block. */
export const TextNodeView = ({ node }: { node: TextNode }) => {
  switch (node.kind) {
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
