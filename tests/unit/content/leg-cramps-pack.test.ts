import { expect, test } from 'vitest';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { readLegCramps } from '@/tests/builders/library-builder';

const pack = await readLegCramps();
const { impliedBy } = compileLibrary(pack).implications;

test('the pack is whole: 122 advice keys, 168 rules, 20 danger signs, 12 presets', () => {
  const { adviceKeys, rules, redFlags, presets } = pack;
  expect([adviceKeys.length, rules.length, redFlags.length, presets.length]).toEqual([122, 168, 20, 12]);
});

test.each([
  ['medicine:warfarin', 'medicine:anticoagulant'],
  ['medicine:doac', 'medicine:anticoagulant'],
  ['condition:severe-pad', 'condition:pad'],
  ['condition:dialysis', 'condition:ckd-5'],
  ['condition:diabetes-with-neuropathy', 'condition:diabetes'],
  ['condition:diabetes-with-neuropathy', 'condition:neuropathy'],
  ['condition:severe-heart-failure', 'condition:heart-failure'],
  ['condition:cirrhosis-ascites', 'condition:liver-disease'],
  ['allergy:peanut', 'allergy:nuts'],
  ['lifestyle:endurance-athlete', 'lifestyle:athlete'],
] as const)('knows that %s is %s', (fact, implied) => {
  expect(impliedBy.get(fact)).toContain(implied);
});
