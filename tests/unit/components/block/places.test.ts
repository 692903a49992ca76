import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toEditorDocument } from '@/components/block/text/editor-document';
import { lineOfMarkdown } from '@/components/block/text/line-of-markdown';
import { rangeOfPlace } from '@/components/block/text/range-of-place';
import { textSchema } from '@/components/block/text/text-schema';
import { parseBlockBody } from '@/lib/content/parse-block-body';
import { bodyLines } from '@/lib/domain/content/body-lines';
import { writeBlockBody } from '@/lib/domain/content/write-block-body';
import { bodyArbitrary } from '@/tests/builders/body-arbitrary';

const readBack = (markdown: string) => {
  const read = parseBlockBody(markdown);
  if (!read.ok) throw new Error(read.problem.reason);
  return read.value;
};

const opened = (markdown: string) => textSchema.nodeFromJSON(toEditorDocument(readBack(markdown)));

test('any words of any line are found in the editor', () => {
  fc.assert(
    fc.property(bodyArbitrary, fc.nat(), fc.nat(), fc.nat(), (written, line, start, length) => {
      const markdown = writeBlockBody(written);
      const lines = bodyLines(readBack(markdown));
      const found = lines[line % Math.max(1, lines.length)];
      fc.pre(found !== undefined && !found.text.includes('the number'));
      if (!found) return;
      const from = start % found.text.length;
      const quote = found.text.slice(from, from + 1 + (length % (found.text.length - from)));
      const document = opened(markdown);
      const range = rangeOfPlace(document, found, quote);
      expect(range && document.textBetween(range.from, range.to)).toBe(quote);
    }),
  );
});

test('every line of Markdown that holds something leads to what it is in the text', () => {
  fc.assert(
    fc.property(bodyArbitrary, (written) => {
      const markdown = writeBlockBody(written);
      const body = readBack(markdown);
      const found = markdown.split('\n').map((_, index) => lineOfMarkdown(body, index + 1));
      const places = body.flatMap((node, index) =>
        node.kind === 'figure'
          ? [{ node: index, item: null }]
          : bodyLines(body)
              .filter((line) => line.node === index)
              .map(({ node: at, item }) => ({ node: at, item })),
      );
      expect(found.filter((place) => place !== null)).toEqual(places);
      const isWordless = (line: string) => line === '' || line.startsWith(':::');
      expect(found.map((place) => place === null)).toEqual(markdown.split('\n').map(isWordless));
    }),
  );
});

const typed = (...lines: string[]) =>
  textSchema.nodeFromJSON({
    type: 'doc',
    content: lines.map((text) => ({ type: 'paragraph', ...(text !== '' && { content: [{ type: 'text', text }] }) })),
  });

test('finds words among spaces and empty lines that are typed and not kept', () => {
  const document = typed('', '  Rest   your leg. ', '', 'Then walk.');
  const found = rangeOfPlace(document, { node: 0, item: null }, 'Rest your');
  expect(found && document.textBetween(found.from, found.to)).toBe('Rest   your');
  const second = rangeOfPlace(document, { node: 1, item: null });
  expect(second && document.textBetween(second.from, second.to)).toBe('Then walk.');
});

test('finds words around a number that the clinic fills in', () => {
  const document = opened('Call {{clinicPhone}} or **{{emergencyNumber}}** today.');
  const found = rangeOfPlace(document, { node: 0, item: null }, 'or the number today');
  expect(found).toEqual({ from: 8, to: 18 });
});

test('tells words from the same words before them, and finds them where they were moved to', () => {
  const document = typed('Rest, then rest.');
  const wordsAt = (at: number) => {
    const found = rangeOfPlace(document, { node: 0, item: null, at }, 'est');
    return found && [found.from, document.textBetween(found.from, found.to)];
  };
  expect([wordsAt(1), wordsAt(12), wordsAt(5)]).toEqual([
    [2, 'est'],
    [13, 'est'],
    [2, 'est'],
  ]);
});

test('has no place for words that are gone', () => {
  expect(rangeOfPlace(typed('Rest.'), { node: 0, item: null }, 'Walk')).toBeNull();
  expect(rangeOfPlace(typed('Rest.'), { node: 1, item: null })).toBeNull();
  expect(lineOfMarkdown(readBack('Rest.'), 7)).toBeNull();
});
