import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { languageName } from '@/components/shell/language-name';
import { TextLink } from '@/components/shell/links';
import { Moment } from '@/components/shell/moment';
import { ReviewMark } from '@/components/text/review-mark';
import { textAddress, workAddress } from '@/components/text/text-address';
import { findWaiting, type OpenWork, type TextLine } from '@/lib/domain/content/text-line';
import { versionStateWords } from '@/lib/domain/content/version-state';
import classes from './text-list.module.css';

type WaitingListProps = { topicId: string; lines: readonly TextLine[] };

const mostShown = 5;

type GroupProps = { title: string; count: number; more: ReactNode; children: ReactNode[] };

const Group = ({ title, count, more, children }: GroupProps) =>
  count === 0 ? null : (
    <section className={classes.group} aria-label={title}>
      <Title order={3}>
        {title} <span className={classes.count}>{count}</span>
      </Title>
      <ul className={classes.lines}>
        {children.slice(0, mostShown)}
        {more !== null && count > mostShown && <li>{more}</li>}
      </ul>
    </section>
  );

const Work = ({ topicId, line, work }: { topicId: string; line: TextLine; work: OpenWork }) => (
  <li>
    <TextLink href={workAddress(topicId, line.name, work)} fz="inherit" underline="always">
      {work.title}
    </TextLink>{' '}
    <span className={classes.soft}>
      {work.kind === 'translation' && `${languageName(work.language)}, `}
      {work.state !== 'draft' && `${versionStateWords[work.state].toLowerCase()}, `}
      {work.authorNames.length > 0 && !work.isMine && `by ${work.authorNames.join(', ')}, `}
      since <Moment at={work.since} as="brief" />
    </span>
  </li>
);

type LanguagesProps = {
  title: string;
  topicId: string;
  languages: readonly { language: string; count: number }[];
  say: (count: number) => string;
};

const Languages = ({ title, topicId, languages, say }: LanguagesProps) => (
  <Group title={title} count={languages.reduce((sum, { count }) => sum + count, 0)} more={null}>
    {languages.map(({ language, count }) => (
      <li key={language}>
        <TextLink href={`/content/translations?topic=${encodeURIComponent(topicId)}`} fz="inherit" underline="always">
          {languageName(language)}
        </TextLink>{' '}
        <span className={classes.soft}>{say(count)}</span>
      </li>
    ))}
  </Group>
);

/** What waits for this reader, or for anyone: drafts, reviews, dates that are past, translations that fell behind. */
export const WaitingList = ({ topicId, lines }: WaitingListProps) => {
  const { drafts, reviews, overdue, translations, stale } = findWaiting(lines);
  if (drafts.length + reviews.length + overdue.length + translations.length + stale.length === 0)
    return (
      <Text c="dimmed">
        Nothing waits. Your drafts, texts that others wrote for you to review, late reviews and stale translations stand
        here.
      </Text>
    );
  const allReviews = (
    <TextLink href={`/content/reviews?topic=${encodeURIComponent(topicId)}`} fz="inherit" underline="always">
      All {reviews.length} reviews
    </TextLink>
  );
  return (
    <div className={classes.waiting}>
      <Group
        title="Your drafts"
        count={drafts.length}
        more={<>And {drafts.length - mostShown} more in the list below</>}
      >
        {drafts.map(({ line, work }) => (
          <Work key={work.versionId} topicId={topicId} line={line} work={work} />
        ))}
      </Group>
      <Group title="Reviews you may do" count={reviews.length} more={allReviews}>
        {reviews.map(({ line, work }) => (
          <Work key={work.versionId} topicId={topicId} line={line} work={work} />
        ))}
      </Group>
      <Group
        title="Reviews overdue"
        count={overdue.length}
        more={<>And {overdue.length - mostShown} more: choose “Overdue” below</>}
      >
        {overdue.map((line) => (
          <li key={line.name}>
            <TextLink href={textAddress(topicId, line.name)} fz="inherit" underline="always">
              {line.title}
            </TextLink>{' '}
            {line.inForce && <ReviewMark {...line.inForce} />}
          </li>
        ))}
      </Group>
      <Languages
        title="Translations to review"
        topicId={topicId}
        languages={translations}
        say={(count) => (count === 1 ? '1 text waits for you' : `${count} texts wait for you`)}
      />
      <Languages
        title="Stale translations"
        topicId={topicId}
        languages={stale}
        say={(count) =>
          count === 1 ? '1 text changed since it was translated' : `${count} texts changed since they were translated`
        }
      />
    </div>
  );
};
