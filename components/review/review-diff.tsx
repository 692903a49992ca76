import { Text, Title } from '@mantine/core';
import classes from '@/components/text/text.module.css';
import { VersionCompare } from '@/components/text/version-compare';
import { sayFacts } from '@/lib/domain/content/compare-facts';
import type { ReviewView } from '@/lib/domain/content/review-view';

const Whole = ({ view: { draft, words, kind } }: { view: ReviewView }) => (
  <div className={classes.old}>
    <b>{draft.title}</b>
    <p className={classes.markdown}>{draft.markdown}</p>
    {kind === 'source' && (
      <dl className={classes.facts}>
        {sayFacts(draft, words).map(({ label, value }) => [
          <dt key={label}>{label}</dt>,
          <dd key={`${label} value`}>{value}</dd>,
        ])}
      </dl>
    )}
  </div>
);

/** What a text in review says: beside what it takes the place of, or whole where it takes nobody's. */
export const ReviewDiff = ({ view }: { view: ReviewView }) => (
  <section aria-labelledby="changes-title">
    <Title order={2} id="changes-title" mb="xs">
      {view.before ? `What changes since version ${view.before.number}` : 'A new text'}
    </Title>
    {view.source && (
      <details>
        <summary>The text that it was made from{view.source.inForce ? '' : ', which is not in force any more'}</summary>
        <div className={classes.old}>
          <b>{view.source.title}</b>
          <p className={classes.markdown}>{view.source.markdown}</p>
        </div>
      </details>
    )}
    {view.before ? (
      <VersionCompare before={view.before.draft} after={view.draft} words={view.words} />
    ) : (
      <>
        <Text size="sm" c="dimmed" mb="xs">
          Nothing is in force in its place.
        </Text>
        <Whole view={view} />
      </>
    )}
  </section>
);
