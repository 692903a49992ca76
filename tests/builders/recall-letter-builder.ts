import { composeRecallLetter, type RecallLetter, type RecallLetterInput } from '@/lib/domain/recall/recall-letter';

type Overrides = { [Key in keyof RecallLetterInput]?: Partial<RecallLetterInput[Key]> };

/** An urgent letter to a made-up patient, changed only where a test says so. */
export const buildLetterInput = ({ clinic, patient, recall, ...others }: Overrides = {}): RecallLetterInput => ({
  clinic: {
    name: 'Riverside Family Practice',
    address: '1 Example Street\nLondon N1 0AA',
    phone: '01632 960 100',
    ...clinic,
  },
  patient: {
    name: 'Maria Fernandez',
    address: '4 Mill Lane\nFlat 2\nLondon N1 0AB',
    recordNumber: '104 233',
    printSize: 12,
    ...patient,
  },
  recall: {
    title: 'Drink tonic water',
    letter:
      'Please stop drinking tonic water for your cramps.\nIt can harm people who take blood thinners & heart pills.',
    severity: 'urgent',
    ...recall,
  },
  sheetTitle: 'Leg cramps',
  givenOn: '2026-05-03',
  code: '7KQ2-M9XD',
  date: '2026-11-22',
  signedBy: 'Practice nurse',
  ...others,
});

export const buildLetter = (overrides: Overrides = {}): RecallLetter =>
  composeRecallLetter(buildLetterInput(overrides));
