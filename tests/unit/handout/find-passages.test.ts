import { expect, test } from 'vitest';
import { findPassages } from '@/lib/domain/handout/find-passages';
import type { DocumentPart } from '@/lib/domain/handout/handout-document';
import { toWording } from '@/lib/domain/handout/word-search';
import { buildBlock, buildDocument, plainRuns } from '@/tests/builders/handout-document-builder';

const find = (query: string, parts?: DocumentPart[], language = 'en') =>
  findPassages(buildDocument({ language, ...(parts && { parts }) }), toWording(query, language));

const passagesOf = (query: string, parts?: DocumentPart[], language?: string) =>
  find(query, parts, language).flatMap(({ passages }) => passages);

const section = (...blocks: ReturnType<typeof buildBlock>[]): DocumentPart[] => [
  { kind: 'section', sectionId: 'each-day', heading: 'Each day', blocks },
];

const saying = (text: string) =>
  section(buildBlock({ nodes: [{ kind: 'paragraph', runs: plainRuns(text) }], cautions: [] }));

test('finds the sentence that holds the word, and not its neighbours, under its section and title, with the cautions', () => {
  expect(find('wall each')).toEqual([]);
  expect(find('night')).toEqual([
    {
      sectionHeading: 'Each day',
      title: 'Stretch your calf at bedtime',
      passages: ['Do this each night.'],
      cautions: ['Hold on to something fixed.'],
    },
  ]);
});

test.for<[string, string, string[]]>([
  ['a sentence in strong print', 'hold wall', ['Hold on to a wall.']],
  ['a step', 'foot', ['Step one foot back.']],
  ['a bullet', 'bounce', ['Do not bounce.']],
  ['a drawing’s caption', 'heel', ['Heel down.']],
  ['a callout', 'seconds', ['Three times on each side, ≥ 20 seconds → rest.']],
  ['a danger sign', 'chest', ['Sudden chest pain.']],
  ['the clinician’s note', 'call me', ['Call me next week.']],
])('finds %s', ([, query, passages]) => {
  expect(passagesOf(query)).toEqual(passages);
});

test('finds a piece by its title and by its caution, with no passage where none holds the word', () => {
  for (const query of ['bedtime', 'fixed']) {
    expect(find(query)).toMatchObject([{ title: 'Stretch your calf at bedtime', passages: [] }]);
  }
});

test('wants all the words in one sentence, in any order', () => {
  const parts = saying('Ask before you take potassium. Bananas are fine. Bananas hold potassium.');
  expect(passagesOf('potassium banana', parts)).toEqual(['Bananas hold potassium.']);
});

test.for<[string, string, string]>([
  ['case', 'POTASSIUM', 'Take no potassium.'],
  ['accents in the sheet', 'creme', 'Rub in the crème.'],
  ['accents in the query', 'crémé', 'Rub in the creme.'],
  ['composed and decomposed letters', 'cre\u0300me', 'Rub in the cr\u00e8me.'],
  ['the shape of an apostrophe', "don't", 'Don’t run.'],
  ['a sharp s', 'strasse', 'Not on the Straße.'],
  ['the end of a word', 'potass', 'Potassium-rich food.'],
])('does not mind %s', ([, query, text]) => {
  expect(passagesOf(query, saying(text))).toEqual([text]);
});

test('does not find a word inside another', () => {
  expect(passagesOf('oil', saying('Boil it in soil.'))).toEqual([]);
});

test('finds words of a language that writes no spaces', () => {
  expect(passagesOf('香蕉', saying('每天吃香蕉。'), 'zh')).toEqual(['每天吃香蕉。']);
});

test.for(['', '  ', '?!', '.*', '%'])('finds nothing for "%s", which holds no word', (query) => {
  expect(find(query)).toEqual([]);
});

test('leaves out what is on every sheet: the diary, the closing lines and the address', () => {
  for (const query of ['cramp', 'stretching', 'phone']) {
    const parts = buildDocument().parts.filter(({ kind }) => ['diary', 'closing', 'code'].includes(kind));
    expect(find(query, parts)).toEqual([]);
  }
});
