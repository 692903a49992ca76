import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DiffPiece, diffWords } from '@/components/content/diff-words';

const side = (pieces: DiffPiece[], without: DiffPiece['kind']): string =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

test('what is removed and what stays is the text before, what is added and what stays the text after', () => {
  const words = fc.array(fc.constantFrom('hold', 'calf', ' ', '\n\n', '- ', '30', 'seconds', '.', '**', 'é🦵'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(''), other.join('')];
      const pieces = diffWords(before, after);
      expect(side(pieces, 'added')).toBe(before);
      expect(side(pieces, 'removed')).toBe(after);
    }),
  );
});

test('shows a phrase for a phrase, not each word between the other’s words', () => {
  expect(diffWords('Hold for ten seconds.', 'Hold for half a minute.')).toEqual([
    { kind: 'same', text: 'Hold for ' },
    { kind: 'removed', text: 'ten seconds' },
    { kind: 'added', text: 'half a minute' },
    { kind: 'same', text: '.' },
  ]);
});

test('answers at once for two long texts that share nothing', () => {
  const text = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word}${index}`).join(' ');
  expect(diffWords(text('a'), text('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
