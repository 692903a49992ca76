import type { TeachBackResult } from '@/lib/domain/teach-back/teach-back';

/** What can be reported on, each a table with a plot beside it. Voided sheets are counted nowhere but in `voided`. */
export const reportNames = [
  'advice',
  'sections',
  'months',
  'roles',
  'overrides',
  'unused',
  'languages',
  'sizes',
  'teach-back',
  'unanswered',
] as const;

export type ReportName = (typeof reportNames)[number];

export const reportWords: Record<ReportName, { title: string; says: string }> = {
  advice: { title: 'Advice given, by block', says: 'How many sheets said it' },
  sections: { title: 'Advice given, by section', says: 'How many pieces of advice of a section were given' },
  months: { title: 'Sheets by month', says: 'Sheets issued in each month' },
  roles: { title: 'Sheets by role', says: 'Sheets issued by people in a role; never by person' },
  overrides: { title: 'Overrides', says: 'Cautions that were overridden, by rule and reason' },
  unused: { title: 'Blocks never used', says: 'Published, and on no sheet in this time' },
  languages: { title: 'Languages given', says: 'Sheets in each language' },
  sizes: { title: 'Print sizes given', says: 'Sheets in each print size' },
  'teach-back': { title: 'Teach-back', says: 'How teach-backs went' },
  unanswered: {
    title: 'Unanswered questions',
    says: 'Sheets issued while something that could change them was not known',
  },
};

export type ReportColumn = { key: string; label: string; numeric: boolean };

/** Codes and numbers as the record has them; a screen has words for them. */
export type ReportRow = Record<string, string | number>;

/** A report as a table: the plot is drawn from the same rows. The first column names, the last one counts. */
export type Report = { name: ReportName; columns: ReportColumn[]; rows: ReportRow[] };

export type ReportTotals = {
  sheets: number;
  advice: number;
  voided: number;
  withUnanswered: number;
  overrides: number;
  teachBacks: Record<TeachBackResult, number>;
};
