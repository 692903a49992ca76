import { describe, expect, test } from 'vitest';
import { shownValue } from '@/components/report/shown-value';
import { toPlot } from '@/components/report/to-plot';
import { fillMonths } from '@/lib/domain/report/fill-months';
import { foldReasons, rareReasons } from '@/lib/domain/report/fold-reasons';
import type { Report } from '@/lib/domain/report/report';
import { reportColumns } from '@/lib/domain/report/report-columns';
import { lastDays, readReportRange } from '@/lib/domain/report/report-range';

const today = '2026-11-22';

describe('the days of a report', () => {
  test('are the last 90, today among them, unless told', () => {
    expect(readReportRange({}, today)).toEqual({ ok: true, value: { from: '2026-08-25', to: today } });
    expect(readReportRange({ from: '', to: '' }, today)).toEqual(readReportRange({}, today));
  });

  test('end today when only the first is told, and begin 90 days before the last when only that is', () => {
    expect(readReportRange({ from: '2026-11-01' }, today)).toMatchObject({ value: { from: '2026-11-01', to: today } });
    expect(readReportRange({ to: '2026-03-31' }, today)).toMatchObject({ value: { from: '2026-01-01' } });
  });

  test.for([
    ['turned round', { from: '2026-11-22', to: '2026-09-01' }, ['to']],
    ['of the year 0', { from: '0000-01-01', to: today }, ['from']],
    ['that are none', { from: '2026-02-30', to: 'yesterday' }, ['from', 'to']],
    ['from after today', { from: '2026-12-24' }, ['to']],
  ] as const)('are refused with their field when they are days %s', ([, asked, fields]) => {
    const range = readReportRange(asked, today);
    const named = range.ok ? [] : (range.problem.fields ?? []).map(({ field }) => field);
    expect(new Set(named)).toEqual(new Set(fields));
  });

  test('count both ends', () => {
    expect(lastDays(1, today)).toEqual({ from: today, to: today });
    expect(lastDays(30, '2024-03-01').from).toBe('2024-02-01');
  });
});

describe('months', () => {
  const quiet = (month: string) => ({ month, sheets: 0 });

  test('that nothing was counted in are rows of 0, over the turn of a year and at both ends', () => {
    const rows = fillMonths([{ month: '2026-12', sheets: 3 }], { from: '2026-11-30', to: '2027-02-01' }, quiet);
    expect(rows.map(({ month, sheets }) => `${month} ${sheets}`)).toEqual([
      '2026-11 0',
      '2026-12 3',
      '2027-01 0',
      '2027-02 0',
    ]);
  });

  test('of a thousand years are those from the first to the last that was counted', () => {
    const counted = [quiet('2026-01'), quiet('2026-04')];
    expect(fillMonths(counted, { from: '2000-01-01', to: '2999-12-31' }, quiet)).toHaveLength(4);
    expect(fillMonths([], { from: '2026-01-01', to: '2026-04-01' }, quiet)).toEqual([]);
  });
});

describe('reasons for overrides', () => {
  const row = (rule: string, reason: string, sheets: number) => ({ rule, advice: 'Warmth', reason, sheets });

  test('that fewer than 3 sheets give are one row for each rule and advice, and every override still counts', () => {
    const rows = [
      row('SR-1', 'Asked for it', 3),
      row('SR-1', 'Mrs Smith insists', 2),
      row('SR-1', 'So does her son', 1),
    ];
    const folded = foldReasons([...rows, row('SR-2', 'Mrs Smith insists', 1)]);
    expect(folded).toEqual([row('SR-1', 'Asked for it', 3), row('SR-1', rareReasons, 3), row('SR-2', rareReasons, 1)]);
  });

  test('are not repeated because one sheet gives the same for three cautions', () => {
    const rows = ['SR-1', 'SR-2', 'SR-3'].map((rule) => row(rule, 'Mrs Smith insists', 1));
    expect(new Set(foldReasons(rows).map(({ reason }) => reason))).toEqual(new Set([rareReasons]));
  });
});

describe('what a screen shows', () => {
  const report = (name: Report['name'], rows: Report['rows']): Report => ({ name, columns: reportColumns[name], rows });

  test('is words for the codes of the record', () => {
    expect(shownValue('month', '2026-05')).toBe('May 2026');
    expect(shownValue('size', 18)).toBe('18 pt');
    expect(shownValue('language', 'es')).toBe('Spanish');
    expect(shownValue('result', 'needs-follow-up')).toBe('Needs follow-up');
    expect(shownValue('lastGiven', '')).toBe('Never');
    expect(shownValue('sheets', 12345)).toBe('12,345');
  });

  test('is columns for months and bars for names, twelve of them and the number of the rest', () => {
    const months = toPlot(report('months', [{ month: '2026-05', voided: 7, sheets: 2 }]));
    expect(months).toEqual({ shape: 'columns', points: [{ name: 'May 2026', count: 2 }], more: 0 });
    const many = Array.from({ length: 14 }, (_, at) => ({ advice: `Advice ${at}`, section: 'Food', sheets: 20 - at }));
    const bars = toPlot(report('advice', many));
    expect([bars.shape, bars.points.length, bars.more]).toEqual(['bars', 12, 2]);
  });

  test('is one bar for a rule whatever the reasons, and one for a section however many blocks were not used', () => {
    const overrides = [
      { rule: 'SR-1', advice: 'Warmth', reason: 'A', sheets: 2 },
      { rule: 'SR-2', advice: 'Warmth', reason: 'A', sheets: 4 },
      { rule: 'SR-1', advice: 'Warmth', reason: 'B', sheets: 3 },
    ];
    expect(toPlot(report('overrides', overrides)).points).toEqual([
      { name: 'SR-1', count: 5 },
      { name: 'SR-2', count: 4 },
    ]);
    const unused = ['a', 'b'].map((advice) => ({ advice, section: 'Food', lastGiven: '', ever: 9 }));
    expect(toPlot(report('unused', unused)).points).toEqual([{ name: 'Food', count: 2 }]);
  });
});
