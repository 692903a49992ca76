import type { RecallSeverity } from '@/lib/domain/recall/recall';

/** A letter's own words in one language: everything in it that is not a name, an address or what changed. */
export type RecallLetterWords = {
  language: string;
  /** What a file of letters is called. */
  fileTitle: string;
  phone: (phone: string) => string;
  recordNumber: (recordNumber: string) => string;
  sheetCode: (code: string) => string;
  headings: Record<RecallSeverity, string>;
  salutation: (name: string) => string;
  actToday: string;
  given: (givenOn: string, sheetTitle: string) => string;
  changed: (adviceTitle: string) => string;
  questions: (phone: string) => string;
  closing: string;
  footer: (parts: { clinicName: string; date: string; recordNumber: string }) => string;
  page: string;
  of: string;
};

// The titles stand in quotation marks: without them "has changed: Drink tonic water" reads like the new advice.
export const englishLetterWords: RecallLetterWords = {
  language: 'en',
  fileTitle: 'Letters',
  phone: (phone) => `Phone ${phone}`,
  recordNumber: (recordNumber) => `Your record number: ${recordNumber}`,
  sheetCode: (code) => `Code of your sheet: ${code}`,
  headings: {
    information: 'A change to the advice we gave you',
    important: 'Important: a change to the advice we gave you',
    urgent: 'Urgent: a change to the advice we gave you',
  },
  salutation: (name) => `Dear ${name},`,
  actToday: 'Please act on this letter today.',
  given: (givenOn, sheetTitle) => `On ${givenOn} we gave you a sheet called “${sheetTitle}”.`,
  changed: (adviceTitle) => `One piece of advice on it has changed: “${adviceTitle}”.`,
  questions: (phone) => `Questions? Call ${phone}.`,
  closing: 'Yours sincerely,',
  footer: ({ clinicName, date, recordNumber }) => `${clinicName}, ${date}, record ${recordNumber}`,
  page: 'Page',
  of: 'of',
};
