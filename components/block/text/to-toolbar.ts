import { Extension } from '@tiptap/core';

/** Alt+F10 goes to the text's toolbar, as in other editors. */
export const ToToolbar = Extension.create({
  name: 'toToolbar',
  addKeyboardShortcuts() {
    return {
      'Alt-F10': () => {
        const { id, ownerDocument } = this.editor.view.dom;
        const bar = ownerDocument.querySelector(`[role="toolbar"][aria-controls="${id}"]`);
        bar?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
        return bar !== null;
      },
    };
  },
});
