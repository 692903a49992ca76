import { describe, expect, test } from 'vitest';
import { countSyllables } from '@/lib/content/count-syllables';
import type { BodyNode, BodyRun } from '@/lib/domain/content/block-body';
import { measureReadability } from '@/lib/domain/readability/measure-readability';
import { readPacks } from '@/tests/builders/library-builder';

const plain = (runs: BodyRun[]) => runs.map((run) => (run.kind === 'text' ? run.text : 'the number')).join('');

const linesOf = (node: BodyNode): string[] => {
  switch (node.kind) {
    case 'paragraph':
      return [plain(node.runs)];
    case 'callout':
      return node.paragraphs.map(plain);
    case 'figure':
      return [];
    default:
      return node.items.map(plain);
  }
};

const wordCount = (line: string) => line.trim().split(/\s+/).length;
const longestSentence = (lines: string[]) => measureReadability(lines, countSyllables).longestSentence;

describe.each(await readPacks())('in the pack %s', (_name, pack) => {
  const blocks = pack.blocks.map((block) => [block.blockId, block] as const);

  describe('every block', () => {
    test.each(blocks)('%s has sentences of at most 20 words', (_id, { body }) => {
      expect(longestSentence(body.flatMap(linesOf))).toBeLessThanOrEqual(20);
    });

    test('names no emergency or phone number: those are the clinic’s', () => {
      const number = /\b(999|911|112|111|000|811)\b|\d[\d\s-]{5,}\d/;
      const naming = blocks.filter(([, { markdown, title }]) => number.test(`${title}\n${markdown}`));
      expect(naming.map(([id]) => id)).toEqual([]);
    });

    test('rests on a source, is dated and answers for an advice key that its file names', () => {
      const odd = blocks.filter(([id, block]) => block.sources.length === 0 || id.split('--')[0] !== block.adviceKey);
      expect(odd.map(([id]) => id)).toEqual([]);
    });

    test('on when to get help is nothing but groups of signs, of at most 16 words and without an "if"', () => {
      const help = blocks.filter(([, { section }]) => section === 'get-help');
      expect(help.flatMap(([id, { body }]) => body.filter(({ kind }) => kind !== 'signs').map(() => id))).toEqual([]);
      const signs = help.flatMap(([, { body }]) => body.flatMap(linesOf));
      expect(signs.filter((sign) => wordCount(sign) > 16 || /\bif\b/i.test(sign))).toEqual([]);
    });

    test('elsewhere holds no group of signs, for the "Get help now" box would miss it', () => {
      const elsewhere = blocks.filter(
        ([, { section, body }]) => section !== 'get-help' && body.some((one) => one.kind === 'signs'),
      );
      expect(elsewhere.map(([id]) => id)).toEqual([]);
    });
  });

  test('every caution has at most 18 words, in sentences of its own', () => {
    const long = pack.rules.filter(
      ({ caution }) => caution !== null && (wordCount(caution) > 18 || !/[.]$/.test(caution)),
    );
    expect(long.map(({ id, caution }) => `${id}: ${caution}`)).toEqual([]);
  });

  test('no caution, sign or question names an emergency or phone number', () => {
    const texts = [
      ...pack.rules.map(({ caution }) => caution ?? ''),
      ...pack.redFlags.flatMap(({ ask, sign, action }) => [ask, sign, action]),
    ];
    expect(texts.filter((text) => /\b(999|911|112|111)\b|\d[\d\s-]{5,}\d/.test(text))).toEqual([]);
  });
});
