import { describe, expect, test } from 'vitest';
import { choicesSchema } from '@/lib/domain/handout/choices';
import { neededWords, writtenWords } from '@/lib/domain/written-words';

const words = writtenWords(20);

const hidden: [string, string][] = [
  ['a NUL', '\u0000'],
  ['an escape', '\u001b'],
  ['a backspace', '\u0008'],
  ['a delete', '\u007f'],
  ['a control character of the second set', '\u0085'],
  ['a carriage return', '\r'],
  ['text turned to the left', '\u202e'],
  ['text set to a direction', '\u202a'],
  ['the end of a direction', '\u202c'],
  ['an isolate', '\u2066'],
  ['the end of an isolate', '\u2069'],
];

describe('words that a person types', () => {
  test.for(hidden)('are refused with %s in them', ([, character]) => {
    expect(words.safeParse(`one${character}two`).success).toBe(false);
  });

  test('keep their line breaks and tabs, and lose the room around them', () => {
    expect(words.parse(' \n One.\n\n\tTwo. \n')).toBe('One.\n\n\tTwo.');
  });

  test('may be of any script, with joined letters and pictures', () => {
    const joined = 'نمی\u200cخواهم é 👩\u200d⚕️';
    expect(words.parse(joined)).toBe(joined);
  });

  test('are counted once trimmed: 20 characters pass, 21 do not', () => {
    expect(words.safeParse(`  ${'x'.repeat(20)}  `).success).toBe(true);
    expect(words.safeParse('x'.repeat(21)).success).toBe(false);
  });

  test.for(['', '   ', '\n'])('may be none, but not where words are needed: "%s"', (none) => {
    expect(words.parse(none)).toBe('');
    expect(neededWords(20).safeParse(none).success).toBe(false);
  });
});

describe('a clinician’s own words among the choices', () => {
  const places: [string, number, (text: string) => unknown][] = [
    ['the note', 600, (note) => ({ note })],
    ['the reason of an addition', 300, (reason) => ({ added: [{ adviceKey: 'a', reason }] })],
    ['the finding', 300, (finding) => ({ assessed: { finding } })],
  ];
  const holds = (choices: unknown) => choicesSchema.safeParse(choices).success;

  test.for(places)('%s hides nothing and keeps to its length', ([, most, put]) => {
    expect(holds(put('One.\nTwo.'))).toBe(true);
    expect(holds(put('One.\u202eTwo.'))).toBe(false);
    expect(holds(put('One.\u0007Two.'))).toBe(false);
    expect(holds(put('x'.repeat(most)))).toBe(true);
    expect(holds(put('x'.repeat(most + 1)))).toBe(false);
  });

  test('a finding of nothing but spaces is none', () => {
    expect(holds({ assessed: { finding: '  ' } })).toBe(false);
  });
});
