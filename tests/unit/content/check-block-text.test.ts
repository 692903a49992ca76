import { describe, expect, test } from 'vitest';
import { countSyllables } from '@/lib/content/count-syllables';
import { parseBlockBody } from '@/lib/content/parse-block-body';
import { checkBlockText } from '@/lib/domain/content/check-block-text';
import { describeFinding, type TextFinding } from '@/lib/domain/content/text-finding';
import { aVocabulary, readPacks } from '@/tests/builders/library-builder';

const vocabulary = aVocabulary({
  medicines: [{ token: 'm', label: 'Levothyroxine', plain: 'a thyroid tablet', searchWords: [], implies: [] }],
});

const check = (markdown: string, { title = 'A title', section = 'each-day' } = {}) => {
  const body = parseBlockBody(markdown);
  if (!body.ok) throw new Error(body.problem.reason);
  return checkBlockText({ title, section, body: body.value, vocabulary, countSyllables });
};

const found = (kind: TextFinding['kind'], ...given: Parameters<typeof check>) =>
  check(...given).findings.filter((finding) => finding.kind === kind);

const body = (node: number, item: number | null = null, at = 0) => ({ in: 'body', node, item, at });
const words = (count: number) => `Rest${' leg'.repeat(count - 1)}.`;

describe('names the words that a reader would stumble over, and where they stand:', () => {
  test('a sentence of more than 20 words, in a list', () => {
    expect(found('long-sentence', `Rest.\n\n- Short.\n- Well. ${words(21)}`)).toEqual([
      { kind: 'long-sentence', severity: 'must', place: body(1, 1, 6), quote: words(21), words: 21, limit: 20 },
    ]);
    expect(found('long-sentence', words(20))).toEqual([]);
  });

  test('a number of the clinic counts as two words', () => {
    expect(found('long-sentence', `${words(18).slice(0, -1)} {{clinicPhone}}.`)).toEqual([]);
    expect(found('long-sentence', `${words(19).slice(0, -1)} {{clinicPhone}}.`)).toHaveLength(1);
  });

  test('passive voice, in a callout', () => {
    expect(found('passive', ':::callout\nRest.\n\nIt is taken with food.\n:::')).toEqual([
      { kind: 'passive', severity: 'should', place: body(0, 1, 3), quote: 'is taken' },
    ]);
  });

  test('jargon in title and text, with what to say', () => {
    const given = ['Consult us.', { title: 'Commence slowly' }] as const;
    expect(found('jargon', ...given)).toMatchObject([
      { place: { in: 'title' }, quote: 'Commence', offers: ['start'] },
      { place: body(0), quote: 'Consult', offers: ['ask', 'see'] },
    ]);
  });

  test('a phone number, which is the clinic’s to say', () => {
    expect(found('phone-number', 'Call 999 or 020 7946 0000.')).toMatchObject([{ quote: '999', severity: 'must' }]);
    expect(found('phone-number', 'Hold for 10 to 20 seconds, 1,500 times.')).toEqual([]);
  });

  test('per cent, capitals and exclamation marks', () => {
    expect(found('hard-number', 'Helps 24.3 % of people.')).toMatchObject([{ quote: '24.3 %' }]);
    expect(found('shouting', 'DO NOT run.')).toMatchObject([{ quote: 'DO NOT' }]);
    expect(found('shouting', 'Stop now!')).toMatchObject([{ quote: 'now!' }]);
    expect(found('shouting', 'Ask your GP about COPD.')).toEqual([]);
  });
});

describe('holds a block to its length and grade:', () => {
  const short = Array.from({ length: 8 }, () => 'Rest your leg now, and then walk.').join(' ');
  test('up to 45 words, a how-to up to 75', () => {
    expect(found('too-long-block', short)).toMatchObject([{ severity: 'should', words: 56, limit: 45 }]);
    expect(found('too-long-block', `1. Sit.\n\n${short}`)).toEqual([]);
    expect(found('too-long-block', `1. Sit.\n\n${short}\n\n${short}`)).toMatchObject([{ severity: 'must', limit: 75 }]);
  });

  const hard = 'Neurological abnormalities necessitate immediate consultation.';
  test('a hard text must become easier; where it is too short to be graded, that is only pointed out', () => {
    const long = Array.from({ length: 6 }, () => hard).join(' ');
    expect(found('hard-to-read', hard).map(({ severity }) => severity)).toEqual(['should', 'should']);
    expect(found('hard-to-read', long).map(({ severity }) => severity)).toEqual(['must', 'must']);
  });

  test('the names of medicines make no text too hard, and are measured both ways', () => {
    const named = Array.from({ length: 8 }, () => 'Take levothyroxine at night.').join(' ');
    const { measures, findings } = check(named);
    expect(measures.smog).toBeGreaterThan(8);
    expect(measures.withoutNames.smog).toBeLessThan(4);
    expect(findings.filter(({ severity }) => severity === 'must')).toEqual([]);
    expect(measures).toMatchObject({ words: 32, longestSentence: 4 });
  });

  test('a title of at most 60 characters', () => {
    expect(found('title-too-long', 'Rest.', { title: 'x'.repeat(60) })).toEqual([]);
    expect(found('title-too-long', 'Rest.', { title: 'x'.repeat(61) })).toMatchObject([{ characters: 61, limit: 60 }]);
  });
});

describe('keeps danger signs where they are seen:', () => {
  const help = { section: 'get-help' };
  test('nothing else stands in their section, and they stand nowhere else', () => {
    const both = 'Rest.\n\n:::soon\n- A cramp each day.\n:::';
    expect(found('help-without-signs', both, help)).toMatchObject([{ place: { in: 'body', node: 0, item: null } }]);
    expect(found('signs-elsewhere', both)).toMatchObject([{ place: { in: 'body', node: 1, item: null } }]);
    expect(check(both, { section: '' }).findings).toEqual([]);
  });

  test('each is a line of at most 16 words, without an "if"', () => {
    const signs = `:::soon\n- ${words(17)}\n- If it hurts.\n:::`;
    expect(found('sign-too-long', signs, help)).toMatchObject([{ place: body(0, 0), words: 17 }]);
    expect(found('sign-with-if', signs, help)).toMatchObject([{ place: body(0, 1) }]);
  });
});

test('says of each finding what it is and what to do', () => {
  const markdown = `Consult us! It is taken 24 % of 999 times. ${words(21)}`;
  const { findings } = check(`:::soon\n- If ${words(20)}\n:::\n\n${markdown}`, { title: 'x'.repeat(61) });
  const said = findings.map(describeFinding);
  expect(said.filter((line) => !/[.”]$/.test(line) || /undefined|NaN/.test(line))).toEqual([]);
  expect(said).toContain('“Consult”: say “ask” or “see”.');
});

test.each([
  ['one letter', 'a'.repeat(12_000)],
  ['one digit', '1'.repeat(12_000)],
  ['capitals', 'A'.repeat(12_000)],
  ['numbers that never end', '123,456,'.repeat(1500)],
  ['verbs without an end', 'is not '.repeat(1700)],
])('a text of nothing but %s is checked at once', (_what, markdown) => {
  const started = performance.now();
  check(markdown);
  expect(performance.now() - started).toBeLessThan(1000);
});

describe.each(await readPacks())('in %s', (_topic, pack) => {
  test.each(pack.blocks.map((block) => [block.blockId, block] as const))(
    'nothing has to be changed in %s, which is published',
    (_id, { title, section, body: published }) => {
      const { findings } = checkBlockText({
        ...{ title, section, body: published, countSyllables },
        vocabulary: pack.vocabulary,
      });
      expect(findings.filter(({ severity }) => severity === 'must')).toEqual([]);
    },
  );
});
