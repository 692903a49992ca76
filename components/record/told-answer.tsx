import { Text } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { VoidedMark } from '@/components/record/voided-line';
import { EmptyState } from '@/components/shell/empty-state';
import { TextLink } from '@/components/shell/links';
import { Moment } from '@/components/shell/moment';
import type { ToldMatch } from '@/lib/domain/handout/told-search';
import classes from './told.module.css';

export type ToldAnswer = { query: string; matches: ToldMatch[] } | { query: string; failure: string };

type ToldSheet = Pick<ToldMatch, 'handoutId' | 'sheetTitle' | 'issuedAt' | 'voided'> & { matches: ToldMatch[] };

/** The matches under the sheets that said them, in the order they came. */
const bySheet = (matches: readonly ToldMatch[]): ToldSheet[] => {
  const sheets = new Map<string, ToldSheet>();
  for (const match of matches) {
    const { handoutId, sheetTitle, issuedAt, voided } = match;
    const sheet = sheets.get(handoutId) ?? { handoutId, sheetTitle, issuedAt, voided, matches: [] };
    sheets.set(handoutId, { ...sheet, matches: [...sheet.matches, match] });
  }
  return [...sheets.values()];
};

const Match = ({ match: { sectionHeading, title, passages, cautions } }: { match: ToldMatch }) => (
  <li>
    <Text size="sm" c="dimmed">
      {[sectionHeading, title].filter(Boolean).join(': ')}
    </Text>
    {passages.map((passage) => (
      <p key={passage}>{passage}</p>
    ))}
    {cautions.map((caution) => (
      <p key={caution} className={classes.caution}>
        <IconAlertTriangleFilled size={13} aria-hidden /> <b>Caution:</b> {caution}
      </p>
    ))}
  </li>
);

const Sheet = ({ sheet }: { sheet: ToldSheet }) => (
  <li className={classes.sheet}>
    <Text size="sm">
      <TextLink href={`/handouts/${sheet.handoutId}`} fw={600}>
        {sheet.sheetTitle}, <Moment at={sheet.issuedAt} as="day" />
      </TextLink>
      {sheet.voided && <VoidedMark after />}
    </Text>
    <ul className={classes.matches}>
      {sheet.matches.map((match, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the matches of an answer never change their places.
        <Match key={index} match={match} />
      ))}
    </ul>
  </li>
);

/** What the sheets said of what was looked for, each with its day. */
export const ToldAnswerView = ({ answer }: { answer: ToldAnswer }) => {
  if ('failure' in answer)
    return (
      <Text role="alert" mt="sm">
        {answer.failure}
      </Text>
    );
  if (answer.matches.length === 0)
    return (
      <EmptyState
        title={`Nothing about “${answer.query}”`}
        text="No sheet that this patient was given says it. Try another word, or the start of one."
      />
    );
  return (
    <ul className={classes.sheets} aria-label="What was said">
      {bySheet(answer.matches).map((sheet) => (
        <Sheet key={sheet.handoutId} sheet={sheet} />
      ))}
    </ul>
  );
};
