import { expect, test } from 'vitest';
import type { BlockVersion } from '@/lib/domain/content/block-version';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { aBlock, aLibrary } from '@/tests/builders/library-builder';
import { aProfile } from '@/tests/builders/profile-builder';

const line = (text: string) => [{ kind: 'text' as const, text, strong: false }];

const signs = (count: number): BlockVersion =>
  aBlock('help', {
    section: 'get-help',
    body: [
      { kind: 'signs', urgency: 'emergency', items: Array.from({ length: count }, () => line('Pain in the chest.')) },
    ],
  });

/** Ten texts that are always on the sheet, of about 100 points each; the first is the least important. */
const core = Array.from({ length: 10 }, (_, index) =>
  aBlock(`core-${index}`, {
    placement: 'core',
    priority: 50 + index,
    body: [{ kind: 'bullets', items: Array.from({ length: 5 }, () => line('A line.')) }],
  }),
);

const sheetWith = (count: number): string[] =>
  tailor(compileLibrary(aLibrary({ blocks: [signs(count), ...core] })), aProfile()).sheet;

test('what is always on the sheet stays there while two pages hold it', () => {
  expect(sheetWith(3)).toHaveLength(11);
});

test('the two least important texts at most give way to very many danger signs, and never the signs', () => {
  const sheets = Array.from({ length: 40 }, (_, count) => sheetWith(count + 1));
  const missing = sheets.map((sheet) => core.map(({ adviceKey }) => adviceKey).filter((key) => !sheet.includes(key)));
  expect(sheets.every((sheet) => sheet.includes('help'))).toBe(true);
  const states = new Set(missing.map((keys) => keys.join(' ')));
  expect(states).toEqual(new Set(['', 'core-0', 'core-0 core-1']));
});
