import { Text } from '@mantine/core';
import classes from '@/components/review/review.module.css';
import { languageName } from '@/components/shell/language-name';
import { TextLink } from '@/components/shell/links';
import { Moment } from '@/components/shell/moment';
import { reviewAddress } from '@/components/text/text-address';
import type { ReviewLine } from '@/lib/domain/content/review-view';
import { versionStateWords } from '@/lib/domain/content/version-state';

type ReviewListProps = { topicId: string; label: string; lines: readonly ReviewLine[] };

const kindWords: Record<ReviewLine['what'], (line: ReviewLine) => string> = {
  text: () => 'Text',
  translation: ({ language }) => `${languageName(language)} translation`,
  rule: ({ name }) => `Rule ${name}`,
};

const address = (topicId: string, { what, id }: ReviewLine): string =>
  what === 'rule' ? `/content/rules/reviews/${id}?topic=${encodeURIComponent(topicId)}` : reviewAddress(topicId, id);

const commentWords = (count: number): string => (count === 1 ? '1 open comment' : `${count} open comments`);

/** What is in review, longest waiting first: what it is, whose, since when. */
export const ReviewList = ({ topicId, label, lines }: ReviewListProps) => (
  <ul className={classes.lines} aria-label={label}>
    {lines.map((line) => (
      <li key={line.id}>
        <div>
          <TextLink href={address(topicId, line)} fw={600}>
            {line.title}
          </TextLink>
          <Text size="sm" c="dimmed">
            {kindWords[line.what](line)}
            {line.authorNames.length > 0 && `, by ${line.authorNames.join(', ')}`}
          </Text>
        </div>
        <div className={classes.soft}>
          {versionStateWords[line.state]}
          {line.submittedAt && (
            <div>
              Since <Moment at={line.submittedAt} as="brief" />
            </div>
          )}
          {line.openComments > 0 && <div>{commentWords(line.openComments)}</div>}
        </div>
      </li>
    ))}
  </ul>
);
