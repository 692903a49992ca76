import { describe, expect, test } from 'vitest';
import { findLineProblems } from '@/lib/domain/translation/find-line-problems';
import { findTranslationProblems } from '@/lib/domain/translation/find-translation-problems';
import { printedPhrases } from '@/lib/domain/translation/printed-phrases';
import { readLegCramps } from '@/tests/builders/library-builder';

const pack = await readLegCramps();
const blocks = pack.blocks.map((block) => [block.blockId, block] as const);
const spanish = new Map(
  pack.translations.filter(({ language }) => language === 'es').map((text) => [text.blockId, text]),
);
const phrases = pack.phrases.filter(({ language }) => language === 'es');
const printed = printedPhrases(pack).map(({ source }) => source);

test('every block has a Spanish text, and no Spanish text is left over', () => {
  expect([...spanish.keys()].sort()).toEqual(blocks.map(([id]) => id).sort());
});

describe('the Spanish of', () => {
  test.each(blocks)('%s was made from the English as it stands now', (id, { versionId }) => {
    expect(spanish.get(id)?.sourceVersionId).toBe(versionId);
  });

  test.each(blocks)('%s is built as the English is and loses no number, "do not" or word of urgency', (id, block) => {
    const text = spanish.get(id);
    expect(text && findTranslationProblems(block, text, 'es')).toEqual([]);
  });
});

test('every phrase that a sheet can print has its Spanish, once, and none is left over', () => {
  expect(phrases.map(({ source }) => source).sort()).toEqual(printed.sort());
});

test.each(phrases.map(({ source, text }) => [source, text]))(
  'the Spanish of "%s" loses no number, "do not" or word of urgency',
  (source, text) => {
    expect(findLineProblems(source, text, 'es')).toEqual([]);
  },
);

test('all Spanish is said to be made by a machine and read by nobody', () => {
  const texts = [...spanish.values(), ...phrases];
  expect(texts.filter(({ madeBy, reviewedBy }) => madeBy !== 'machine' || reviewedBy !== null)).toEqual([]);
});
