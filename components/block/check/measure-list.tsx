import { Text } from '@mantine/core';
import { IconAlertTriangleFilled, IconCheck } from '@tabler/icons-react';
import { type TextMeasures, textLimits } from '@/lib/domain/content/check-block-text';
import { longestSentenceAllowed } from '@/lib/domain/readability/find-long-sentences';
import classes from './check.module.css';

type Reading = { label: string; value: string; limit: number; fits: boolean; aside: string | null };

const grade = (label: string, all: number, withoutNames: number, limit: number): Reading => ({
  label,
  value: Math.max(0, all).toFixed(1),
  limit,
  fits: all <= limit,
  aside: `Without required names ${Math.max(0, withoutNames).toFixed(1)}`,
});

/** What a text measures, beside what it is held to. `isHowTo`: with steps it may be longer. */
export const readMeasures = (measures: TextMeasures, isHowTo: boolean): Reading[] => {
  const { words, longestSentence, fleschKincaid, smog, withoutNames } = measures;
  const mostWords = isHowTo ? textLimits.wordsOfHowTo : textLimits.words;
  return [
    grade('Flesch-Kincaid grade', fleschKincaid, withoutNames.fleschKincaid, textLimits.fleschKincaid),
    grade('SMOG grade', smog, withoutNames.smog, textLimits.smog),
    {
      label: 'Longest sentence',
      value: `${longestSentence}`,
      limit: longestSentenceAllowed,
      fits: longestSentence <= longestSentenceAllowed,
      aside: null,
    },
    { label: 'Words', value: `${words}`, limit: mostWords, fits: words <= mostWords, aside: null },
  ];
};

/** How hard a text is to read and how long it is, in words, a sign and a colour. */
export const MeasureList = ({ measures, isHowTo }: { measures: TextMeasures; isHowTo: boolean }) => (
  <dl className={classes.measures}>
    {readMeasures(measures, isHowTo).map(({ label, value, limit, fits, aside }) => (
      <div key={label} data-fits={fits}>
        <Text component="dt" size="xs" c="dimmed">
          {label}
        </Text>
        <dd>
          {fits ? <IconCheck size={14} aria-hidden /> : <IconAlertTriangleFilled size={14} aria-hidden />}{' '}
          <b>{value}</b>
          {fits ? ` of at most ${limit}` : `, over ${limit}`}
          {aside !== null && (
            <Text size="xs" c="dimmed">
              {aside}
            </Text>
          )}
        </dd>
      </div>
    ))}
  </dl>
);
