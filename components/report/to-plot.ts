import { shownValue } from '@/components/report/shown-value';
import type { Report, ReportName, ReportRow } from '@/lib/domain/report/report';

export type Plot = {
  /** Columns along time, bars for names. */
  shape: 'bars' | 'columns';
  points: { name: string; count: number }[];
  /** How many names had no room. */
  more: number;
};

const mostBars = 12;

/** Where a bar is not one row: its name's column, and what of the rows of that name it counts. */
const gathered: Partial<Record<ReportName, { column: string; count: (row: ReportRow) => number }>> = {
  overrides: { column: 'rule', count: (row) => Number(row.sheets) },
  unused: { column: 'section', count: () => 1 },
};

const gather = (report: Report): { name: string; count: number }[] => {
  const [named] = report.columns;
  const counted = report.columns.at(-1);
  const { column, count } = gathered[report.name] ?? {
    column: named?.key ?? '',
    count: (row: ReportRow) => Number(row[counted?.key ?? '']),
  };
  const points = new Map<string, number>();
  for (const row of report.rows) {
    const name = shownValue(column, row[column]);
    points.set(name, (points.get(name) ?? 0) + count(row));
  }
  return [...points].map(([name, sum]) => ({ name, count: sum }));
};

/** A report's rows as bars or columns; only as many bars as can be read. */
export const toPlot = (report: Report): Plot => {
  const all = gather(report);
  if (report.columns[0]?.key === 'month') return { shape: 'columns', points: all, more: 0 };
  const points = report.name in gathered ? all.toSorted((one, other) => other.count - one.count) : all;
  return { shape: 'bars', points: points.slice(0, mostBars), more: Math.max(0, points.length - mostBars) };
};
