import { expect, test } from 'vitest';
import { measureSpanishReadability } from '@/lib/domain/readability/measure-spanish-readability';
import { bodyLines } from '@/lib/domain/translation/body-lines';
import { printedPhrases } from '@/lib/domain/translation/printed-phrases';
import { readLegCramps } from '@/tests/builders/library-builder';

const pack = await readLegCramps();
const bodies = new Map(
  pack.translations
    .filter(({ language }) => language === 'es')
    .map(({ blockId, body }) => [blockId, bodyLines(body).map((line) => line.replaceAll(/\{\{\w+\}\}/g, 'número'))]),
);

const linesOfSection = (section: string): string[] =>
  pack.blocks.filter((block) => block.section === section).flatMap(({ blockId }) => bodies.get(blockId) ?? []);

/** Why is this too hard? Empty when it is not: "fairly easy" on the INFLESZ scale, and grade 6 by Fernández-Huerta. */
const tooHard = (lines: string[]): string[] => {
  const sheet = measureSpanishReadability(lines);
  const long = lines.filter((line) => measureSpanishReadability([line]).longestSentence > 20);
  if (sheet.inflesz >= 65 && sheet.fernandezHuerta >= 70 && long.length === 0) return [];
  const hardest = lines.toSorted(
    (a, b) => measureSpanishReadability([a]).inflesz - measureSpanishReadability([b]).inflesz,
  );
  return [
    `INFLESZ ${sheet.inflesz.toFixed(1)}, Fernández-Huerta ${sheet.fernandezHuerta.toFixed(1)}`,
    ...long,
    ...hardest.slice(0, 8),
  ];
};

test.each(pack.topic.sections.map(({ id }) => id))('the Spanish of the section %s is fairly easy', (section) => {
  expect(tooHard(linesOfSection(section))).toEqual([]);
});

// A block of one sign is a handful of words, and "adormecimiento" alone is six syllables: above 50 there is nothing to mend.
test.each([...bodies])('the Spanish of %s is not hard by itself', (_id, lines) => {
  expect(measureSpanishReadability(lines).inflesz).toBeGreaterThanOrEqual(50);
});

test('so are the cautions and captions', () => {
  const spanish = new Map(
    pack.phrases.filter(({ language }) => language === 'es').map((one) => [one.source, one.text]),
  );
  const printed = printedPhrases(pack).filter(({ place }) => place === 'caution' || place === 'caption');
  expect(tooHard(printed.flatMap(({ source }) => spanish.get(source) ?? []))).toEqual([]);
});

test('so is all of it together', () => {
  expect(tooHard([...bodies.values()].flat())).toEqual([]);
});
