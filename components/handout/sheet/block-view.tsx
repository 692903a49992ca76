import { DrawnFigure } from '@/components/handout/sheet/drawn-figure';
import { TextNodeView } from '@/components/handout/sheet/text-node';
import { toPassages } from '@/lib/domain/handout/block-passages';
import type { DocumentBlock } from '@/lib/domain/handout/handout-document';
import { titleRuns } from '@/lib/domain/handout/title-runs';
import classes from './sheet.module.css';

/** A title short enough stands at the head of its block's only paragraph, as on paper. */
const runsIn = ({ title, nodes }: DocumentBlock): boolean =>
  nodes.length === 1 && nodes[0]?.kind === 'paragraph' && title.length <= longestRunIn;

const longestRunIn = 36;

const BlockTitle = ({ block }: { block: DocumentBlock }) => (
  <h3>
    {titleRuns(block).map(({ text, strong }) =>
      strong ? (
        text
      ) : (
        <span key="mark" className={classes.mark}>
          {text}
        </span>
      ),
    )}
  </h3>
);

type BlockViewProps = { block: DocumentBlock; cautionWord: string };

/** One piece of advice: its title, its text with the drawings beside it, and the cautions that limit it. */
export const BlockView = ({ block, cautionWord }: BlockViewProps) => (
  <div className={classes.block} data-advice={block.adviceKey} data-run-in={runsIn(block) || undefined}>
    {toPassages(block.nodes).map((passage, at) => (
      <div key={String(at)} className={classes.passage} data-drawn={passage.figures.length > 0 || undefined}>
        <div className={classes.text}>
          {at === 0 && <BlockTitle block={block} />}
          {passage.nodes.map((node, index) => (
            <TextNodeView key={String(index)} node={node} />
          ))}
        </div>
        {passage.figures.length > 0 && (
          <div className={classes.figures}>
            {passage.figures.map((figure) => (
              <DrawnFigure key={figure.figureId} figure={figure} />
            ))}
          </div>
        )}
      </div>
    ))}
    {block.cautions.map((text) => (
      <p key={text} className={classes.caution}>
        <strong>{cautionWord}</strong> {text}
      </p>
    ))}
  </div>
);
