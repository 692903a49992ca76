import { Text } from '@mantine/core';
import type { MatrixCoverage as Coverage } from '@/lib/domain/check/matrix-run';
import classes from './check.module.css';

const number = new Intl.NumberFormat('en');

/** What a run looked at, in numbers. */
export const MatrixCoverage = ({ coverage }: { coverage: Coverage }) => {
  const lines: [string, string][] = [
    [
      'Made-up people',
      `${number.format(coverage.presets + coverage.rules + coverage.pairs)}: ${number.format(coverage.presets)} presets, ${number.format(coverage.rules)} of one rule each, ${number.format(coverage.pairs)} for pairs`,
    ],
    [
      'Pairs',
      `${number.format(coverage.pairsCovered)} of conditions, medicines, ages and thirds of a pregnancy, each on some sheet. ${number.format(coverage.pairsUnsound)} can’t be true of one person and are left out`,
    ],
    ['Different sheets', `${number.format(coverage.sheets)}, on A4 and Letter`],
    [
      'Laid out',
      `${number.format(coverage.layouts)} times: each sheet at 12 pt and 18 pt, in each language that may be printed`,
    ],
  ];
  return (
    <dl className={classes.coverage}>
      {lines.map(([term, words]) => (
        <div key={term}>
          <Text component="dt" size="sm" c="dimmed">
            {term}
          </Text>
          <Text component="dd" size="sm">
            {words}.
          </Text>
        </div>
      ))}
    </dl>
  );
};
