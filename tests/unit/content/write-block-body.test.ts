import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBlockBody } from '@/lib/content/parse-block-body';
import type { BlockBody, BodyNode, BodyRun } from '@/lib/domain/content/block-body';
import { writeBlockBody } from '@/lib/domain/content/write-block-body';
import { readLegCramps } from '@/tests/builders/library-builder';

const pack = await readLegCramps();

const readBack = (body: BlockBody): unknown => {
  const read = parseBlockBody(writeBlockBody(body));
  return read.ok ? read.value : read.problem;
};

const text = (words: string, strong = false): BodyRun => ({ kind: 'text', text: words, strong });
const paragraph = (...runs: BodyRun[]): BodyNode => ({ kind: 'paragraph', runs });

describe('a written text reads back as it was', () => {
  test.each(pack.blocks.map(({ blockId, body }) => [blockId, body] as const))('%s', (_id, body) => {
    expect(readBack(body)).toEqual(body);
  });

  test.each<[string, BlockBody]>([
    ['asterisks that are meant', [paragraph(text('2 * 3 and **four**'))]],
    ['a line that starts like a step', [paragraph(text('1. May is a date'))]],
    ['a line that starts like a bullet', [paragraph(text('- 5 degrees'))]],
    ['a line that starts like a heading', [paragraph(text('# 1'))]],
    ['a line that starts like a quotation', [paragraph(text('> 5 minutes'))]],
    ['a line that looks like a drawing', [paragraph(text('::figure[calf]'))]],
    ['HTML that is meant', [paragraph(text('<b>bold</b> &amp; [link](address)'))]],
    ['a backslash at the end', [paragraph(text('a \\'))]],
    ['bold that ends with a sign before a letter', [paragraph(text('Stop.', true), text('Then rest'))]],
    ['bold that starts with a sign after a letter', [paragraph(text('stretch'), text('(ing)', true))]],
    ['bold beside a picture character', [paragraph(text('🦵'), text('(a)', true), text('🦵'))]],
    ['bold inside a word', [paragraph(text('un'), text('safe', true), text('ly'))]],
    ['two lists side by side', [1, 2, 3].map(() => ({ kind: 'bullets', items: [[text('a')]] }))],
    ['two runs of steps side by side', [1, 2].map(() => ({ kind: 'steps', items: [[text('a')], [text('b')]] }))],
  ])('%s', (_what, body) => {
    expect(readBack(body)).toEqual(body);
  });
});

test('what a screen may hand over is tidied: spaces outside bold, runs joined, empty ones gone', () => {
  const body = [paragraph(text('Call '), text(' now ', true), text('', true), text('or '), text('later. '))];
  expect(writeBlockBody(body)).toBe('Call **now** or later.');
});

const token = fc.constantFrom(
  ...['*', '**', '_', '__', '#', '<', '>', '[', ']', '(', ')', '`', '|', '~', '~~', ':', '::', ':::', '\\', '&', ';'],
  ...['&#x63;', '&#46;', '&amp;', '{{', '}}', '{', '}', '{{clinicPhone}}', '{{ emergencyNumber }}', '{{x}}'],
  ...['\n', '\n\n', ' ', '  ', '    ', '- ', '* ', '+ ', '1. ', '2) ', '-', '=', '---', '10:30', 'é', '🦵', '\u0301'],
  ...['::figure[calf]', ':::callout\n', ':::emergency\n- ', '\n:::\n', '\n:::', 'a', 'b.', 'word', 'http', 'www.', '/'],
);

const hostileText = fc.oneof(
  { weight: 6, arbitrary: fc.array(token, { maxLength: 14 }).map((tokens) => tokens.join('')) },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

test('any text either is refused with a place inside it, or is a tree that is written and read back as the same', () => {
  fc.assert(
    fc.property(hostileText, (markdown) => {
      const read = parseBlockBody(markdown);
      if (read.ok) {
        expect(readBack(read.value)).toEqual(read.value);
        return;
      }
      const lines = markdown.replaceAll('\r\n', '\n').split('\n');
      expect(lines[read.problem.line - 1]).toBeDefined();
      expect(read.problem.column).toBeGreaterThanOrEqual(1);
      expect(read.problem.column).toBeLessThanOrEqual((lines[read.problem.line - 1]?.length ?? 0) + 1);
    }),
    { numRuns: 3000 },
  );
});

const printed = fc.string({
  unit: fc.constantFrom(...'ab 1.-+*_#<>[]`|~:\\&;{}()=!é🦵,'),
  minLength: 1,
  maxLength: 12,
});
const anyRun: fc.Arbitrary<BodyRun> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: printed, strong: fc.boolean() }),
  fc.record({
    kind: fc.constant('variable' as const),
    name: fc.constant('clinicPhone' as const),
    strong: fc.boolean(),
  }),
);

test('any tree that a screen may hand over is written so that it reads back as its own tidy form', () => {
  fc.assert(
    fc.property(fc.array(anyRun, { minLength: 1, maxLength: 5 }), (runs) => {
      fc.pre(runs.some((run) => run.kind === 'variable' || run.text.trim() !== ''));
      fc.pre(!/\{\{|\}\}/.test(runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join('')));
      const written = writeBlockBody([{ kind: 'paragraph', runs }]);
      const read = parseBlockBody(written);
      expect(read).toMatchObject({ ok: true });
      if (read.ok) expect(writeBlockBody(read.value)).toBe(written);
    }),
    { numRuns: 3000 },
  );
});
