import { DrawnFigure } from '@/components/handout/sheet/drawn-figure';
import { NoticeLines } from '@/components/handout/sheet/notice-lines';
import { Pair } from '@/components/handout/sheet/pair';
import { TextNodeView } from '@/components/handout/sheet/text-node';
import { toPassages } from '@/lib/domain/handout/block-passages';
import type { DocumentBlock } from '@/lib/domain/handout/handout-document';
import { titleRuns } from '@/lib/domain/handout/title-runs';
import classes from './sheet.module.css';

/** A title short enough stands at the head of its block's only paragraph, as on paper. */
const runsIn = ({ title, nodes, notices }: DocumentBlock): boolean =>
  notices === undefined && nodes.length === 1 && nodes[0]?.kind === 'paragraph' && title.length <= longestRunIn;

const longestRunIn = 36;

const Title = ({ block }: { block: Pick<DocumentBlock, 'title' | 'mark'> }) => (
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

const BlockTitle = ({ block }: { block: DocumentBlock }) =>
  block.beside ? (
    <Pair language={block.beside.language} first={<Title block={block} />} second={<Title block={block.beside} />} />
  ) : (
    <Title block={block} />
  );

const Caution = ({ word, text }: { word: string; text: string }) => (
  <p className={classes.caution}>
    <strong>{word}</strong> {text}
  </p>
);

const Cautions = ({ block, cautionWord }: BlockViewProps) => {
  const { cautions, beside } = block;
  const word = block.cautionWord ?? cautionWord;
  return cautions.map((text, at) => {
    const other = beside?.cautions[at];
    return beside && other !== undefined ? (
      <Pair
        key={text}
        language={beside.language}
        first={<Caution word={word} text={text} />}
        second={<Caution word={beside.cautionWord} text={other} />}
      />
    ) : (
      <Caution key={text} word={word} text={text} />
    );
  });
};

type BlockViewProps = { block: DocumentBlock; cautionWord: string };

/** One piece of advice: its title, its text with the drawings beside it, and the cautions that limit it. */
export const BlockView = ({ block, cautionWord }: BlockViewProps) => (
  <div
    className={classes.block}
    lang={block.language}
    data-advice={block.adviceKey}
    data-run-in={runsIn(block) || undefined}
  >
    {block.notices && <NoticeLines notices={block.notices} />}
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
    <Cautions block={block} cautionWord={cautionWord} />
  </div>
);
