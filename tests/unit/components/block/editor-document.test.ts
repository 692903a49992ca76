import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromEditorDocument, toEditorDocument } from '@/components/block/text/editor-document';
import { textSchema } from '@/components/block/text/text-schema';
import { parseBlockBody } from '@/lib/content/parse-block-body';
import type { BlockBody } from '@/lib/domain/content/block-body';
import { writeBlockBody } from '@/lib/domain/content/write-block-body';
import { bodyArbitrary } from '@/tests/builders/body-arbitrary';
import { readLegCramps } from '@/tests/builders/library-builder';

const pack = await readLegCramps();

const opened = (body: BlockBody) => {
  const document = textSchema.nodeFromJSON(toEditorDocument(body));
  document.check();
  return document;
};

describe('a text that is opened and kept again is the same text', () => {
  test.each(pack.blocks.map(({ blockId, body }) => [blockId, body] as const))('%s', (_id, body) => {
    expect(fromEditorDocument(opened(body))).toEqual(body);
  });

  test('whatever it holds', () => {
    fc.assert(
      fc.property(bodyArbitrary, (written) => {
        // What was read from Markdown is in its one canonical form, as every text that an editor opens.
        const read = parseBlockBody(writeBlockBody(written));
        if (!read.ok) throw new Error(read.problem.reason);
        expect(fromEditorDocument(opened(read.value))).toEqual(read.value);
      }),
    );
  });
});

test('a text that has not begun is an empty line to write on, and stays no text', () => {
  const document = opened([]);
  expect(document.childCount).toBe(1);
  expect(fromEditorDocument(document)).toEqual([]);
});

test('leaves out what holds no words: empty lines, list lines, boxes', () => {
  const empty = { type: 'paragraph' };
  const document = textSchema.nodeFromJSON({
    type: 'doc',
    content: [
      empty,
      { type: 'paragraph', content: [{ type: 'text', text: '  ' }] },
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Rest.' }] }] },
          { type: 'listItem', content: [empty] },
        ],
      },
      { type: 'callout', content: [empty] },
      {
        type: 'signs',
        attrs: { urgency: 'soon' },
        content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [empty] }] }],
      },
    ],
  });
  document.check();
  expect(fromEditorDocument(document)).toEqual([
    { kind: 'bullets', items: [[{ kind: 'text', text: 'Rest.', strong: false }]] },
  ]);
});

test.each([
  ['a heading', { type: 'heading', content: [] }],
  ['an image', { type: 'image' }],
  ['a link', { type: 'paragraph', content: [{ type: 'text', text: 'here', marks: [{ type: 'link' }] }] }],
])('the editor has no room for %s', (_what, node) => {
  expect(() => textSchema.nodeFromJSON({ type: 'doc', content: [node] })).toThrow();
});

test('a list has one level, and a line of it one paragraph', () => {
  const line = { type: 'paragraph', content: [{ type: 'text', text: 'Rest.' }] };
  const list = (...content: object[]) => ({ type: 'bulletList', content: [{ type: 'listItem', content }] });
  for (const content of [
    [line, line],
    [line, list(line)],
  ])
    expect(() => textSchema.nodeFromJSON({ type: 'doc', content: [list(...content)] }).check()).toThrow();
});
