import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/**
 * The way out of a group of danger signs from a line with nothing on it: to a paragraph `after` the group, or, where it
 * was the only line, to one `instead` of the group. Answers false where this is no such line.
 */
export const leaveSigns = (editor: Editor, where: 'after' | 'instead'): boolean => {
  const { state, view } = editor;
  const { $from, empty } = state.selection;
  const group = $from.depth - 3;
  if (!empty || group < 0 || $from.node(group).type.name !== 'signs' || $from.parent.content.size > 0) return false;
  const list = $from.node(group + 1);
  const isLast = $from.index(group + 1) === list.childCount - 1;
  const isOnly = list.childCount === 1;
  if (where === 'instead' ? !isOnly : !isLast) return false;

  const paragraph = state.schema.node('paragraph');
  const transaction = state.tr;
  if (isOnly) transaction.replaceWith($from.before(group), $from.after(group), paragraph);
  else transaction.delete($from.before(group + 2), $from.after(group + 2));
  const at = isOnly ? $from.before(group) : transaction.mapping.map($from.after(group));
  if (!isOnly) transaction.insert(at, paragraph);
  view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, at + 1)).scrollIntoView());
  return true;
};
