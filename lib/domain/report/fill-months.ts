import type { DayRange } from '@/lib/domain/day-range';

const mostShown = 60;

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

const monthOf = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/**
 * One row for each month of the range, also for those that nothing was counted in, so that a quiet month is seen. A
 * range of more than five years begins and ends with the months that were counted. Nothing counted at all: no rows.
 */
export const fillMonths = <Row extends { month: string }>(
  counted: readonly Row[],
  range: DayRange,
  quiet: (month: string) => Row,
): Row[] => {
  if (counted.length === 0) return [];
  const byMonth = new Map(counted.map((row) => [row.month, row]));
  const asked = { first: monthNumber(range.from), last: monthNumber(range.to) };
  const numbers = counted.map(({ month }) => monthNumber(month));
  const isLong = asked.last - asked.first >= mostShown;
  const first = isLong ? Math.min(...numbers) : asked.first;
  const last = isLong ? Math.max(...numbers) : asked.last;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const month = monthOf(first + index);
    return byMonth.get(month) ?? quiet(month);
  });
};
