import { languageName } from '@/components/shell/language-name';
import { writtenDate } from '@/components/shell/written-date';
import { ReviewMark } from '@/components/text/review-mark';
import { sayFacts } from '@/lib/domain/content/compare-facts';
import type { TextView } from '@/lib/domain/content/text-view';
import classes from './text.module.css';

const readinessWords = {
  ready: 'ready to print',
  unreviewed: 'not reviewed yet',
  stale: 'made from an older text',
  missing: 'none yet',
};

/** Said otherwise on this page: by the block, not by one of its versions. */
const saidOtherwise = ['Owner', 'Next review', 'Claims'];

/** Everything about a text beside its words: where it stands, for whom it is, on what it rests, whose it is. */
export const TextFacts = ({ line, versions, words }: Pick<TextView, 'line' | 'versions' | 'words'>) => {
  const shown = versions.find(({ id }) => id === line.inForce?.versionId) ?? versions[0];
  if (!shown) return null;
  return (
    <dl className={classes.facts}>
      {shown.publishedAt && (
        <>
          <dt>In force since</dt>
          <dd>{writtenDate(shown.publishedAt)}</dd>
        </>
      )}
      <dt>Owner</dt>
      <dd>
        {line.owner.name}
        {line.owner.left && ', no longer here'}
      </dd>
      <dt>Next review</dt>
      <dd>{line.inForce ? <ReviewMark {...line.inForce} /> : 'None: it is not in force'}</dd>
      {sayFacts(shown.draft, words)
        .filter(({ label }) => !saidOtherwise.includes(label))
        .map(({ label, value }) => [<dt key={label}>{label}</dt>, <dd key={`${label} value`}>{value}</dd>])}
      {line.languages.map(({ language, readiness }) => [
        <dt key={language}>{languageName(language)}</dt>,
        <dd key={`${language} value`}>{readinessWords[readiness]}</dd>,
      ])}
    </dl>
  );
};
