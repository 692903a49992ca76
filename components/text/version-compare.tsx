import { Text, Title } from '@mantine/core';
import { WordDiff } from '@/components/content/word-diff';
import type { BlockDraft } from '@/lib/domain/content/block-draft';
import { compareFacts } from '@/lib/domain/content/compare-facts';
import type { FactWords } from '@/lib/domain/content/text-view';
import classes from './text.module.css';

type VersionCompareProps = { before: BlockDraft; after: BlockDraft; words: FactWords };

/** Two versions of a text as one: title and text word by word, and the facts that differ. */
export const VersionCompare = ({ before, after, words }: VersionCompareProps) => {
  const facts = compareFacts(before, after, words);
  return (
    <div className={classes.compare}>
      <div>
        <Title order={3}>Title</Title>
        <WordDiff before={before.title} after={after.title} />
      </div>
      <div>
        <Title order={3}>Text</Title>
        <WordDiff before={before.markdown} after={after.markdown} />
      </div>
      <div>
        <Title order={3}>Facts</Title>
        {facts.length === 0 ? (
          <Text size="sm" c="dimmed">
            No difference.
          </Text>
        ) : (
          <table className={classes.changed}>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Before</th>
                <th scope="col">After</th>
              </tr>
            </thead>
            <tbody>
              {facts.map((fact) => (
                <tr key={fact.label}>
                  <th scope="row">{fact.label}</th>
                  <td>{fact.before}</td>
                  <td>{fact.after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </div>
  );
};
