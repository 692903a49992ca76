import { expect, test } from 'vitest';
import { metersOf } from '@/lib/usecases/handout/meters-of';
import { buildBlock, buildDocument, plainRuns, presetDocument } from '@/tests/builders/handout-document-builder';

const spanishLine = 'Estire la pantorrilla cada noche antes de dormir y beba agua con la cena.';
const inSpanish = buildBlock({
  cautions: [],
  nodes: Array(10).fill({ kind: 'paragraph', runs: plainRuns(spanishLine) }),
});

test('grades a sheet of a hundred words or more', async () => {
  const { grade, smog, inflesz } = metersOf(await presetDocument('statin-blood-pressure'), []);
  expect(grade).toBeGreaterThan(0);
  expect(smog).toBeGreaterThan(3);
  expect(inflesz).toBeNull();
});

test('gives no English grade to a Spanish sheet for the few English words on it', () => {
  const englishName = buildBlock({
    language: 'en',
    cautions: [],
    nodes: [{ kind: 'paragraph', runs: plainRuns('Calf stretch.') }],
  });
  const sheet = buildDocument({
    language: 'es',
    parts: [{ kind: 'section', sectionId: 'each-day', heading: 'Cada día', blocks: [inSpanish, englishName] }],
  });
  const { grade, smog, inflesz, longestSentence } = metersOf(sheet, []);
  expect({ grade, smog }).toEqual({ grade: null, smog: null });
  expect(inflesz).toBeGreaterThan(50);
  expect(longestSentence).toBe(14);
});

test('counts the longest sentence of a sheet that is too short to grade', () => {
  expect(metersOf(buildDocument(), [])).toMatchObject({ grade: null, inflesz: null, longestSentence: 8 });
});
