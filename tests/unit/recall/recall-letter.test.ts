import { describe, expect, it } from 'vitest';
import { printSizes } from '@/lib/domain/handout/handout-document';
import { letterLines } from '@/lib/domain/recall/letter-lines';
import { composeRecallLetter } from '@/lib/domain/recall/recall-letter';
import { buildLetter, buildLetterInput } from '@/tests/builders/recall-letter-builder';

const { patient: aPatient } = buildLetterInput();

describe('a letter of a recall', () => {
  it('says from top to bottom who writes to whom, what was given when, what changed, and whom to call', () => {
    expect(letterLines(buildLetter())).toEqual([
      'Riverside Family Practice',
      '1 Example Street',
      'London N1 0AA',
      'Phone 01632 960 100',
      'Maria Fernandez',
      '4 Mill Lane',
      'Flat 2',
      'London N1 0AB',
      '22 November 2026',
      'Your record number: 104 233',
      'Code of your sheet: 7KQ2-M9XD',
      'Urgent: a change to the advice we gave you',
      'Dear Maria Fernandez,',
      'Please act on this letter today.',
      'On 3 May 2026 we gave you a sheet called “Leg cramps”. One piece of advice on it has changed: “Drink tonic water”.',
      'Please stop drinking tonic water for your cramps.',
      'It can harm people who take blood thinners & heart pills.',
      'Questions? Call 01632 960 100.',
      'Yours sincerely,',
      'Practice nurse',
    ]);
  });

  it.each([
    ['information', 'A change to the advice we gave you', null],
    ['important', 'Important: a change to the advice we gave you', null],
    ['urgent', 'Urgent: a change to the advice we gave you', 'Please act on this letter today.'],
  ] as const)(
    'of severity "%s" says how much it matters, and says "today" only when it is urgent',
    (severity, heading, firstLine) => {
      expect(buildLetter({ recall: { severity } })).toMatchObject({ heading, firstLine });
    },
  );

  it.each([
    ['one line', 'Stop it.', ['Stop it.']],
    ['lines with empty ones between', 'Stop it.\n\n \n  Call us.\n', ['Stop it.', 'Call us.']],
    ['line ends of another system', 'Stop it.\r\nCall us.', ['Stop it.', 'Call us.']],
    ['tabs, which a PDF has no place for', 'Take\t2 a day.', ['Take 2 a day.']],
  ])('makes a paragraph of each line of the recall: %s', (_, letter, paragraphs) => {
    expect(buildLetter({ recall: { letter } }).paragraphs.slice(1, -1)).toEqual(paragraphs);
  });

  it.each([
    ['no address', '', []],
    ['one line', '4 Mill Lane, London', ['4 Mill Lane, London']],
    ['empty lines', '\n4 Mill Lane\n\n London ', ['4 Mill Lane', 'London']],
  ])('puts the postal address under the name: %s', (_, address, addressLines) => {
    expect(buildLetter({ patient: { address } }).reader).toEqual({ name: 'Maria Fernandez', addressLines });
  });

  it.each([
    ['a job title', 'Practice nurse', 'Practice nurse'],
    ['nobody', null, 'Riverside Family Practice'],
    ['blanks', '  ', 'Riverside Family Practice'],
  ])('is signed by the clinic unless by a job title: %s', (_, signedBy, signature) => {
    expect(composeRecallLetter({ ...buildLetterInput(), signedBy }).signature).toBe(signature);
  });

  it.each(printSizes)('keeps the print size of the patient: %i pt', (printSize) => {
    expect(buildLetter({ patient: { printSize } }).printSize).toBe(printSize);
  });

  it('does not end a title with a full stop inside the sentence', () => {
    const { paragraphs } = buildLetter({ recall: { title: 'Drink tonic water.' } });
    expect(paragraphs[0]).toMatch(/“Drink tonic water”\.$/);
  });

  it('asks nobody to call a number that the clinic has not given', () => {
    const said = letterLines(buildLetter({ clinic: { phone: ' ' } })).join('\n');
    expect(said).not.toMatch(/Phone|Call/);
  });

  it('names nobody in what becomes the metadata of the file', () => {
    const { metadata } = buildLetter();
    expect(metadata).toEqual({
      title: 'Letters',
      author: 'Riverside Family Practice',
      createdAt: '2026-11-22T00:00:00Z',
    });
    expect(JSON.stringify(metadata)).not.toContain(aPatient.name);
  });
});
