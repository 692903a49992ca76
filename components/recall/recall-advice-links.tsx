import { TextLink } from '@/components/shell/links';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import classes from './recall.module.css';

/** From a sheet's record to a recall of one of its texts, for those who may open one. */
export const RecallAdviceLinks = ({ document }: { document: HandoutDocument }) => {
  const blocks = document.parts.flatMap((part) => (part.kind === 'section' ? part.blocks : []));
  if (blocks.length === 0) return null;
  return (
    <details className={classes.recallLinks}>
      <summary>Recall this advice</summary>
      <ul>
        {blocks.map(({ versionId, title }) => (
          <li key={versionId}>
            <TextLink size="sm" href={`/recalls/new?kind=block-version&id=${versionId}`}>
              {title}
            </TextLink>
          </li>
        ))}
      </ul>
    </details>
  );
};
