import { Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { insertBody } from '@/components/block/paste/insert-body';
import { describeLeftOut } from '@/components/block/paste/left-out';
import { takeClipboard } from '@/components/block/paste/take-clipboard';

type Pasting = {
  figureIds: ReadonlySet<string>;
  /** What is to be said about the last paste; null when there is nothing to say. */
  onSaid: (words: string | null) => void;
};

const takeIn = (view: EditorView, data: DataTransfer, { figureIds, onSaid }: Pasting): void => {
  const taken = takeClipboard(data, figureIds);
  if (!taken.ok) {
    onSaid(taken.problem);
    return;
  }
  const { body, leftOut } = taken.value;
  const left = describeLeftOut(leftOut);
  onSaid(left === '' ? null : `Left out of what you pasted: ${left}.`);
  view.dispatch(insertBody(view.state, body));
};

/** Pasting and dropping, before the editor’s own way, which would first read all of it. */
export const pasting = (how: Pasting) => ({
  paste: (view: EditorView, event: ClipboardEvent): boolean => {
    if (!event.clipboardData) return false;
    event.preventDefault();
    takeIn(view, event.clipboardData, how);
    return true;
  },
  drop: (view: EditorView, event: DragEvent): boolean => {
    // What is dragged within the text, the editor moves itself.
    if (view.dragging || !event.dataTransfer) return false;
    event.preventDefault();
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
    if (at) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))));
    takeIn(view, event.dataTransfer, how);
    view.focus();
    return true;
  },
});
