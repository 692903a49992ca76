import { expect, test } from 'vitest';
import { countSyllables } from '@/lib/content/count-syllables';
import { requiredNames } from '@/lib/domain/readability/required-names';
import { aVocabulary, readLegCramps } from '@/tests/builders/library-builder';

const term = (label: string, plain: string) => ({ token: 't', label, plain, searchWords: ['anything'], implies: [] });

test('names are the long words of medicines, conditions and allergies, and no everyday words', () => {
  const vocabulary = aVocabulary({
    conditions: [term('Chronic kidney disease', 'kidney disease'), term('Osteoporosis', 'weak bones')],
    medicines: [term('Spironolactone', 'a water tablet (spironolactone type)'), term('Regular medicine', 'medicine')],
    allergies: [term('Salicylate allergy', 'aspirin allergy')],
    lifestyle: [term('Endurance athlete', 'long-distance sport')],
  });
  expect([...requiredNames(vocabulary, countSyllables)].sort()).toEqual([
    'allergy',
    'aspirin',
    'osteoporosis',
    'salicylate',
    'spironolactone',
  ]);
});

test('the names of the pack hold none of the words that its texts could say otherwise', async () => {
  const { vocabulary } = await readLegCramps();
  const names = requiredNames(vocabulary, countSyllables);
  expect(names).toContain('levothyroxine');
  expect(['medicine', 'possible', 'operation', 'surgery', 'infection'].filter((word) => names.has(word))).toEqual([]);
});
