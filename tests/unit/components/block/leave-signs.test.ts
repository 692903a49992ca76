import { Editor } from '@tiptap/core';
import { describe, expect, test } from 'vitest';
import { fromEditorDocument } from '@/components/block/text/editor-document';
import { leaveSigns } from '@/components/block/text/leave-signs';
import { FigureNode, textNodes } from '@/components/block/text/text-nodes';
import { writeBlockBody } from '@/lib/domain/content/write-block-body';

const line = (text: string) => ({
  type: 'listItem',
  content: [{ type: 'paragraph', ...(text !== '' && { content: [{ type: 'text', text }] }) }],
});

/** The editor with one group of signs, and the cursor on this line of it. */
const opened = (lines: string[], at: number): Editor => {
  const signs = {
    type: 'signs',
    attrs: { urgency: 'soon' },
    content: [{ type: 'bulletList', content: lines.map(line) }],
  };
  const editor = new Editor({
    element: null,
    extensions: [...textNodes, FigureNode],
    content: { type: 'doc', content: [signs] },
  });
  const starts: number[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'paragraph') starts.push(position + 1);
  });
  editor.commands.setTextSelection(starts[at] ?? 0);
  return editor;
};

const typed = (editor: Editor): string => {
  editor.view.dispatch(editor.state.tr.insertText('Then walk.'));
  return writeBlockBody(fromEditorDocument(editor.state.doc));
};

describe('a group of danger signs is left', () => {
  test('from its last line, when nothing is on it, to a paragraph below', () => {
    const editor = opened(['Pain.', ''], 1);
    expect(leaveSigns(editor, 'after')).toBe(true);
    expect(typed(editor)).toBe(':::soon\n- Pain.\n:::\n\nThen walk.');
  });

  test('and is gone when nothing at all is in it', () => {
    for (const where of ['after', 'instead'] as const) {
      const editor = opened([''], 0);
      expect(leaveSigns(editor, where)).toBe(true);
      expect(typed(editor)).toBe('Then walk.');
    }
  });

  test('but not from a line with words on it, or from one in the middle', () => {
    expect(leaveSigns(opened(['Pain.'], 0), 'after')).toBe(false);
    expect(leaveSigns(opened(['', 'Pain.'], 0), 'after')).toBe(false);
    expect(leaveSigns(opened(['Pain.', ''], 1), 'instead')).toBe(false);
  });
});
