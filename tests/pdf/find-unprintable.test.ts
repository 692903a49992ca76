import { afterAll, describe, expect, test } from 'vitest';
import { findUnprintable } from '@/lib/documents/pdf/find-unprintable';
import { closeRenderPool, findUnprintableInPool } from '@/lib/documents/pdf/render-pool';

afterAll(() => closeRenderPool());

describe('finds what can’t be printed', () => {
  test.each<[string, string, { kind: string; offset: number; codePoint: string }[]]>([
    [
      'a script without a font',
      'Eat 每天.',
      [
        { kind: 'no-glyph', offset: 4, codePoint: 'U+6BCF' },
        { kind: 'no-glyph', offset: 5, codePoint: 'U+5929' },
      ],
    ],
    ['a picture, once', 'a 🩺 b 🩺', [{ kind: 'no-glyph', offset: 2, codePoint: 'U+1FA7A' }]],
    [
      'a character that turns the text, though a font draws it',
      'a\u202Eb',
      [{ kind: 'hidden', offset: 1, codePoint: 'U+202E' }],
    ],
    ['a zero-width space', 'a\u200Bb', [{ kind: 'hidden', offset: 1, codePoint: 'U+200B' }]],
  ])('%s', async (_what, text, found) => {
    expect(await findUnprintable(text)).toMatchObject(found);
  });

  test.each(['Café, naïve, ¿qué?', 'ŁÓDŹ ≤ 5 → 10 µg ½ ✓', 'cafe\u0301', '', 'a “quote” – and… more'])(
    'and nothing in %j',
    async (text) => {
      expect(await findUnprintable(text)).toEqual([]);
    },
  );
});

test('finds the same in a worker, for each text', async () => {
  const texts = ['Rest.', 'Eat 每天.'];
  expect(await findUnprintableInPool(texts)).toEqual(await Promise.all(texts.map(findUnprintable)));
});
