import { describe, expect, test } from 'vitest';
import { type ChartNoteInput, writeChartNote } from '@/lib/domain/handout/write-chart-note';
import type { TeachBack } from '@/lib/domain/teach-back/teach-back';

const input: ChartNoteInput = {
  title: 'Leg cramps',
  issuedAt: '2026-05-03T09:30:00.000Z',
  issuer: { name: 'Ana Silva', title: 'Nurse' },
  code: '7KQ2-M9XD',
  languageName: 'English',
  printSize: 14,
  pages: 2,
  sections: [
    { heading: 'When a cramp comes', titles: ['Pull your foot up', 'Rub the muscle gently'] },
    { heading: 'Get help now', titles: [] },
  ],
  overrides: [],
  teachBacks: [],
  voided: null,
};

const given =
  'Leg cramps: handout given on 3 May 2026 by Ana Silva (Nurse), 2 pages in English, print size 14 pt, code 7KQ2-M9XD. ' +
  'When a cramp comes: Pull your foot up; Rub the muscle gently. Get help now.';

const aTeachBack = (changes: Partial<TeachBack> = {}): TeachBack => ({
  id: 'first',
  handoutId: 'handout',
  result: 'explained-correctly',
  learner: 'patient',
  prompts: ['when-a-cramp-comes'],
  words: '',
  corrects: null,
  correctedBy: null,
  recordedAt: '2026-05-04T23:59:00.000Z',
  recordedBy: { name: 'Jo Lee', title: 'Doctor' },
  ...changes,
});

const anOverride = { title: 'Heel raises', rules: ['SR-071', 'SR-072'], reason: 'Her daughter holds her.' };

const cases: [what: string, changes: Partial<ChartNoteInput>, note: string][] = [
  ['what was given, when and by whom', {}, given],
  [
    'a single page, and an issuer without a job title',
    { pages: 1, issuer: { name: 'Ana Silva', title: '' }, sections: [] },
    'Leg cramps: handout given on 3 May 2026 by Ana Silva, 1 page in English, print size 14 pt, code 7KQ2-M9XD.',
  ],
  [
    'a caution that was overridden, with its rules and the reason',
    { overrides: [anOverride] },
    `${given} Caution overridden: Heel raises (SR-071, SR-072), reason "Her daughter holds her.".`,
  ],
  [
    'advice that went on before all was known, which no rule names',
    { overrides: [{ ...anOverride, rules: [] }] },
    `${given} Given before all was known: Heel raises, reason "Her daughter holds her.".`,
  ],
  [
    'who was taught, when and how it went',
    {
      teachBacks: [aTeachBack(), aTeachBack({ learner: 'parent', result: 'needs-follow-up', words: 'Show it again' })],
    },
    `${given} Teach-back with the patient on 4 May 2026 by Jo Lee (Doctor): explained correctly. ` +
      'Teach-back with the parent on 4 May 2026 by Jo Lee (Doctor): needs follow-up, "Show it again".',
  ],
  [
    'a corrected teach-back as it should have been, once',
    {
      teachBacks: [
        aTeachBack({ correctedBy: 'second' }),
        aTeachBack({ id: 'second', corrects: 'first', result: 'declined' }),
      ],
    },
    `${given} Teach-back with the patient on 4 May 2026 by Jo Lee (Doctor): declined.`,
  ],
  [
    'first of all that it was voided, why, when and by whom',
    {
      voided: {
        reason: 'wrong-patient',
        words: 'Given to her sister',
        voidedAt: '2026-05-05T08:00:00.000Z',
        voidedBy: { name: 'Jo Lee', title: 'Doctor' },
      },
    },
    `Voided: wrong patient, "Given to her sister", on 5 May 2026 by Jo Lee (Doctor). ${given}`,
  ],
  [
    'a void of which nothing more was said',
    {
      voided: {
        reason: 'print-failed',
        words: '',
        voidedAt: '2026-05-05T08:00:00.000Z',
        voidedBy: { name: 'Jo Lee', title: '' },
      },
    },
    `Voided: the print failed, on 5 May 2026 by Jo Lee. ${given}`,
  ],
];

test.for(cases)('tells %s', ([, changes, note]) => {
  expect(writeChartNote({ ...input, ...changes })).toBe(note);
});

describe('typed words', () => {
  const typed = ['One.\nTwo.', 'One.\r\n\n\tTwo.', 'One. \u2028 Two.', ' One. Two. '];

  test.for(typed)('with line breaks stay one paragraph that ends with a full stop', (words) => {
    const note = writeChartNote({
      ...input,
      overrides: [{ ...anOverride, reason: words }],
      teachBacks: [aTeachBack({ words })],
    });
    expect(note).not.toMatch(/[^\S ]| {2}/);
    expect(note).toMatch(/reason "One\. Two\."\. .*: explained correctly, "One\. Two\."\.$/);
  });

  test('can’t leave their quotation marks to speak as the record', () => {
    const words = 'fine". Voided: wrong patient, "x';
    expect(writeChartNote({ ...input, teachBacks: [aTeachBack({ words })] })).toContain(
      `"fine'. Voided: wrong patient, 'x".`,
    );
  });

  test('that end with a question still leave a full stop at the end', () => {
    expect(writeChartNote({ ...input, teachBacks: [aTeachBack({ words: 'Why at night?' })] })).toMatch(
      /"Why at night\?"\.$/,
    );
  });
});
