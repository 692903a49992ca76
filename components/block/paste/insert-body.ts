import { Fragment, type Node, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { toEditorDocument } from '@/components/block/text/editor-document';
import type { BlockBody } from '@/lib/domain/content/block-body';

const linesIn = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => (node.isTextblock ? [node] : linesIn(node.children)));

const listAround = ($from: ResolvedPos): Node | null =>
  $from.depth >= 2 && $from.node(-1).type.name === 'listItem' ? $from.node(-2) : null;

const isOnlyLines = (nodes: readonly Node[]): boolean =>
  nodes.every(({ type }) => /^(paragraph|.*List)$/.test(type.name));

const toListSlice = (schema: Schema, list: Node, lines: readonly Node[]): Slice => {
  const items = lines.map((line) => schema.node('listItem', null, line));
  // Open down to the words: the first line goes on where the cursor is, the rest of that line after the last.
  return new Slice(Fragment.from(schema.node(list.type.name, null, items)), 3, 3);
};

const isParagraph = (node: Node | undefined): boolean => node?.type.name === 'paragraph';

/** A text's nodes as they go in at the cursor: words into the line, lines into the list, anything else beside it. */
const toSlice = ({ schema, selection }: EditorState, nodes: readonly Node[]): Slice => {
  const lines = linesIn(nodes);
  if (nodes.length === 1 && isParagraph(nodes[0])) return new Slice(Fragment.from(nodes), 1, 1);
  const list = listAround(selection.$from);
  if (list && isOnlyLines(nodes)) return toListSlice(schema, list, lines);
  return new Slice(Fragment.from(nodes), isParagraph(nodes[0]) ? 1 : 0, isParagraph(nodes.at(-1)) ? 1 : 0);
};

/** Puts a text in the place of what is selected. */
export const insertBody = (state: EditorState, body: BlockBody): Transaction => {
  if (body.length === 0) return state.tr;
  const nodes = state.schema.nodeFromJSON(toEditorDocument(body)).children;
  return state.tr.replaceSelection(toSlice(state, nodes)).scrollIntoView().setMeta('paste', true);
};
