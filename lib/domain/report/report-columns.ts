import type { ReportColumn, ReportName } from '@/lib/domain/report/report';

const words = (key: string, label: string): ReportColumn => ({ key, label, numeric: false });
const count = (key: string, label: string): ReportColumn => ({ key, label, numeric: true });

/** What the tables are headed with, on the screen and in a CSV. */
export const reportColumns: Record<ReportName, ReportColumn[]> = {
  advice: [words('advice', 'Advice'), words('section', 'Section'), count('sheets', 'Sheets')],
  sections: [words('section', 'Section'), count('pieces', 'Pieces of advice')],
  months: [words('month', 'Month'), count('voided', 'Voided'), count('sheets', 'Sheets')],
  roles: [words('role', 'Role'), count('sheets', 'Sheets')],
  overrides: [
    words('rule', 'Rule'),
    words('advice', 'Advice put on'),
    words('reason', 'Reason'),
    count('sheets', 'Sheets'),
  ],
  unused: [
    words('advice', 'Advice'),
    words('section', 'Section'),
    words('lastGiven', 'Last given'),
    count('ever', 'Sheets ever'),
  ],
  languages: [words('language', 'Language'), count('sheets', 'Sheets')],
  sizes: [words('size', 'Print size'), count('sheets', 'Sheets')],
  'teach-back': [words('result', 'Result'), count('recorded', 'Teach-backs')],
  unanswered: [words('month', 'Month'), count('issued', 'Sheets'), count('sheets', 'With open questions')],
};
