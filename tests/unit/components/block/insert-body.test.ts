import { EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insertBody } from '@/components/block/paste/insert-body';
import { fromEditorDocument, toEditorDocument } from '@/components/block/text/editor-document';
import { textSchema } from '@/components/block/text/text-schema';
import { parseBlockBody } from '@/lib/content/parse-block-body';
import type { BlockBody } from '@/lib/domain/content/block-body';
import { writeBlockBody } from '@/lib/domain/content/write-block-body';
import { bodyArbitrary } from '@/tests/builders/body-arbitrary';

const read = (markdown: string): BlockBody => {
  const body = parseBlockBody(markdown);
  if (!body.ok) throw new Error(body.problem.reason);
  return body.value;
};

/** The editor with this text, and the cursor where `^` stands in it. */
const opened = (markdown: string): EditorState => {
  const state = EditorState.create({
    schema: textSchema,
    doc: textSchema.nodeFromJSON(toEditorDocument(read(markdown))),
  });
  let cursor = 0;
  state.doc.descendants((node, position) => {
    if (node.isText && node.text?.includes('^')) cursor = position + node.text.indexOf('^');
  });
  const without = state.apply(state.tr.delete(cursor, cursor + 1));
  return without.apply(without.tr.setSelection(TextSelection.create(without.doc, cursor)));
};

const textAfter = (markdown: string, pasted: string): string =>
  writeBlockBody(fromEditorDocument(opened(markdown).apply(insertBody(opened(markdown), read(pasted))).doc));

describe('what is pasted goes in where the cursor is', () => {
  test.each<[string, string, string, string]>([
    ['words into a line', 'Rest ^ now.', '**your leg**', 'Rest **your leg** now.'],
    ['words into a list line', '- Rest ^.\n- Walk.', 'often', '- Rest often.\n- Walk.'],
    ['lines into a list', '1. One^.\n2. Two.', '- a\n- b', '1. Onea\n2. b.\n3. Two.'],
    ['paragraphs into a group of signs', ':::soon\n- Pain^.\n:::', ' a\n\nb', ':::soon\n- Paina\n- b.\n:::'],
    ['a list into a paragraph, which it divides', 'One.^ Two.', '- a\n- b', 'One.\n\n- a\n- b\n\nTwo.'],
    ['paragraphs into a paragraph', 'One^ two.', 'a\n\nb', 'Onea\n\nb two.'],
    ['a box into a paragraph', 'One.^', ':::callout\nNote.\n:::', 'One.\n\n:::callout\nNote.\n:::'],
  ])('%s', (_what, markdown, pasted, expected) => {
    expect(textAfter(markdown, pasted)).toBe(expected);
  });

  test('whatever it is and wherever that is, the text stays one that can be kept', () => {
    fc.assert(
      fc.property(bodyArbitrary, bodyArbitrary, fc.nat(), (body, pasted, at) => {
        const doc = textSchema.nodeFromJSON(toEditorDocument(body));
        const state = EditorState.create({ schema: textSchema, doc });
        const placed = state.apply(state.tr.setSelection(TextSelection.near(doc.resolve(at % (doc.content.size + 1)))));
        const result = placed.apply(insertBody(placed, pasted)).doc;
        result.check();
        expect(result.textContent.length).toBeGreaterThanOrEqual(doc.textContent.length);
      }),
    );
  });
});
