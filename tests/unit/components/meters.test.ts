import { expect, test } from 'vitest';
import { readMeters } from '@/components/handout/meters';
import type { SheetMeters } from '@/lib/domain/handout/preview';

const english: SheetMeters = { pages: 2, pagesWanted: 2, grade: 4.26, smog: 6, inflesz: null, longestSentence: 14 };

const shown = (meters: Partial<SheetMeters>) =>
  readMeters({ ...english, ...meters }).map(({ label, words, fits }) => `${label}: ${words}${fits ? '' : ' !'}`);

test('measures a sheet in one language by that language’s formula', () => {
  expect(shown({})).toEqual(['Pages: 2 of 2', 'Reading grade: 4.3, plain']);
  expect(shown({ grade: null, inflesz: 71.6, pages: 3, pagesWanted: 3 })).toEqual([
    'Pages: 3 of 3',
    'Spanish (INFLESZ): 72, plain',
  ]);
});

test('measures each language of a bilingual sheet, and says what is too long or too hard', () => {
  expect(shown({ grade: 7, inflesz: 60, pages: 6, pagesWanted: 5 })).toEqual([
    'Pages: 6, 1 over !',
    'Reading grade: 7.0, hard to read !',
    'Spanish (INFLESZ): 60, hard to read !',
  ]);
});
