'use client';

import { Placeholder, TrailingNode, UndoRedo } from '@tiptap/extensions';
import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { pasting } from '@/components/block/paste/pasting';
import { fromEditorDocument, toEditorDocument } from '@/components/block/text/editor-document';
import { figureNode } from '@/components/block/text/figure-view';
import { MarkedPlaces } from '@/components/block/text/marked-places';
import { textNodes } from '@/components/block/text/text-nodes';
import { ToToolbar } from '@/components/block/text/to-toolbar';
import type { BlockBody } from '@/lib/domain/content/block-body';
import type { Figure } from '@/lib/domain/content/figure';

type TextEditorOptions = {
  /** The text that it opens with; what comes later is set by `setBody`. */
  body: BlockBody;
  figures: readonly Figure[];
  onChange: (body: BlockBody) => void;
};

const placeholder = 'Write what the reader does, in short lines.';

/** The editor of a text, and what there is to say about what was pasted last. */
export const useTextEditor = ({ body, figures, onChange }: TextEditorOptions) => {
  const [pasted, setPasted] = useState<string | null>(null);
  const heard = useRef(onChange);
  useEffect(() => {
    heard.current = onChange;
  });
  const [options] = useState(() => ({
    immediatelyRender: false as const,
    injectCSS: false,
    enablePasteRules: false,
    extensions: [
      ...textNodes,
      figureNode(figures),
      UndoRedo,
      Placeholder.configure({ placeholder }),
      TrailingNode.configure({ notAfter: ['bulletList', 'orderedList', 'callout'] }),
      MarkedPlaces,
      ToToolbar,
    ],
    content: toEditorDocument(body),
    editorProps: {
      handleDOMEvents: pasting({ figureIds: new Set(figures.map(({ id }) => id)), onSaid: setPasted }),
    },
    onUpdate: ({ editor }: { editor: Editor }) => heard.current(fromEditorDocument(editor.state.doc)),
  }));
  const editor = useEditor(options, [options]);
  return { editor, pasted };
};

/** Puts another text in the editor, as one step that can be undone. */
export const setBody = (editor: Editor, body: BlockBody): void => {
  editor.commands.setContent(toEditorDocument(body));
};
