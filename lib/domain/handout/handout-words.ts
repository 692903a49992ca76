import type { Urgency } from '@/lib/domain/content/block-body';

/** The handout's own words in one language: everything on a sheet that is not a block, a name or a note. */
export type HandoutWords = {
  caution: string;
  page: string;
  of: string;
  noteHeading: string;
  helpLeads: Record<Urgency, string>;
  diary: { heading: string; intro: string; firstColumn: string; columns: string[]; rows: string[] };
  code: string;
  marks: { isNew: string; changed: string; changedSince: (lastToldOn: string) => string };
  madeFor: (issuedOn: string, issuer: string) => string;
  footer: (parts: { version: string; reviewedOn: string; nextReview: string }) => string;
  months: string[];
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
  marks: {
    isNew: 'new for you',
    changed: 'changed',
    changedSince: (lastToldOn) => `changed since ${lastToldOn}`,
  },
  madeFor: (issuedOn, issuer) => `Made for you on ${issuedOn} by ${issuer}`,
  footer: ({ version, reviewedOn, nextReview }) =>
    `Version ${version}, reviewed ${reviewedOn}, next review ${nextReview}`,
  months,
};
