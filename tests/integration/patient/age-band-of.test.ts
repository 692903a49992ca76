import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ageBandOf, ageInYears } from '@/lib/domain/patient/age-band-of';
import { vocabularySchema } from '@/lib/domain/profile/vocabulary';

test.for<[string, string, number]>([
  ['2017-11-22', '2026-11-22', 9],
  ['2017-11-23', '2026-11-22', 8],
  ['2000-02-29', '2026-02-28', 25],
  ['2000-02-29', '2026-03-01', 26],
  ['2026-11-22', '2026-11-22', 0],
])('someone born on %s is on %s %i years old', ([born, on, years]) => {
  expect(ageInYears(born, on)).toBe(years);
});

test('puts every age into the band that the vocabulary puts it into', async () => {
  const text = await readFile(new URL('../../../content/leg-cramps/vocabulary.json', import.meta.url), 'utf8');
  const { ageBands } = vocabularySchema.parse(JSON.parse(text));
  for (let years = 0; years <= 120; years += 1) {
    const band = ageBands.find((entry) => entry.fromYears <= years && years <= entry.toYears);
    expect([years, ageBandOf(`${2026 - years}-01-01`, '2026-11-22')]).toEqual([years, band?.token]);
  }
});

test('has no age for someone who is not born yet', () => {
  expect(() => ageBandOf('2027-01-01', '2026-11-22')).toThrow(RangeError);
});
