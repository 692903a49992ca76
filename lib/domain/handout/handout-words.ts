import type { Urgency } from '@/lib/domain/content/block-body';

/**
 * The handout's own words in one language: everything on a sheet that is not content, a name or a note. Plain data, each
 * a whole line with its variables, because another language orders them in another way.
 */
export type HandoutWords = {
  caution: string;
  page: string;
  of: string;
  noteHeading: string;
  helpLeads: Record<Urgency, string>;
  diary: { heading: string; intro: string; firstColumn: string; columns: string[]; rows: string[] };
  code: string;
  marks: { isNew: string; changed: string; changedSince: string };
  /** `madeOn` stands for it where the issuer's role has no words in this language. */
  madeFor: string;
  madeOn: string;
  patientLine: string;
  footer: string;
  date: string;
  months: string[];
  /** Beside what is printed in another language than the rest, and at the top of a sheet that all is. */
  partNotice: string;
  sheetNotice: string;
  /** On the sheet's page on the web, never on paper: the clinic declared it wrong. */
  withdrawn: { heading: string; line: string };
};

const months = 'January February March April May June July August September October November December'.split(' ');

export const englishWords: HandoutWords = {
  caution: 'Take care:',
  page: 'Page',
  of: 'of',
  noteHeading: 'A note for you',
  helpLeads: {
    emergency: 'Call {{emergencyNumber}} now for:',
    'same-day': 'Call {{clinicPhone}} today for:',
    soon: 'Book a visit with your doctor for:',
  },
  diary: {
    heading: 'Your cramp diary for 7 days',
    intro: 'Note each cramp. Bring this sheet to your next visit.',
    firstColumn: 'Each day',
    columns: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    rows: ['How many', 'How bad, 0 to 10', 'Stretched'],
  },
  code: 'This sheet on your phone or computer:',
  marks: { isNew: 'new for you', changed: 'changed', changedSince: 'changed since {{date}}' },
  madeFor: 'Made for you on {{date}} by {{issuer}}',
  madeOn: 'Made for you on {{date}}',
  patientLine: '{{name}}, born {{birthDate}}, record {{recordNumber}}',
  footer: 'Version {{version}}, reviewed {{reviewedOn}}, next review {{nextReview}}',
  date: '{{day}} {{month}} {{year}}',
  months,
  partNotice: 'This part is in {{language}} only.',
  sheetNotice: 'This sheet is in {{language}} only. Ask us to go through it with you.',
  withdrawn: {
    heading: 'This sheet was withdrawn',
    line: 'The clinic withdrew it on {{date}}. Ask the clinic before you follow it.',
  },
};
