import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import {
  type BlockBody,
  type BodyNode,
  type BodyRun,
  type Urgency,
  urgencies,
  type VariableName,
  variableNames,
} from '@/lib/domain/content/block-body';
import { tidyRuns } from '@/lib/domain/content/tidy-runs';

const toInline = (run: BodyRun): JSONContent => ({
  ...(run.kind === 'text' ? { type: 'text', text: run.text } : { type: 'variable', attrs: { name: run.name } }),
  ...(run.strong && { marks: [{ type: 'bold' }] }),
});

const toParagraph = (runs: BodyRun[]): JSONContent => ({ type: 'paragraph', content: tidyRuns(runs).map(toInline) });

const toList = (type: 'bulletList' | 'orderedList', items: BodyRun[][]): JSONContent => ({
  type,
  content: items.map((item) => ({ type: 'listItem', content: [toParagraph(item)] })),
});

const toEditorNode = (node: BodyNode): JSONContent => {
  switch (node.kind) {
    case 'paragraph':
      return toParagraph(node.runs);
    case 'bullets':
      return toList('bulletList', node.items);
    case 'steps':
      return toList('orderedList', node.items);
    case 'callout':
      return { type: 'callout', content: node.paragraphs.map(toParagraph) };
    case 'signs':
      return { type: 'signs', attrs: { urgency: node.urgency }, content: [toList('bulletList', node.items)] };
    case 'figure':
      return { type: 'figure', attrs: { figureId: node.figureId } };
  }
};

/** What the editor shows of a text; an empty line for a text that has not begun. */
export const toEditorDocument = (body: BlockBody): JSONContent => ({
  type: 'doc',
  content: body.length === 0 ? [{ type: 'paragraph' }] : body.map(toEditorNode),
});

const isVariable = (name: unknown): name is VariableName => variableNames.some((known) => known === name);
const isUrgency = (name: unknown): name is Urgency => urgencies.some((known) => known === name);

/** What stands on a line of the editor, as it is kept; nothing for an empty line. */
export const runsOfLine = (line: Node): BodyRun[] =>
  tidyRuns(
    line.children.flatMap((inline): BodyRun[] => {
      const strong = inline.marks.some(({ type }) => type.name === 'bold');
      if (inline.isText) return [{ kind: 'text', text: inline.text ?? '', strong }];
      const { name } = inline.attrs;
      return isVariable(name) ? [{ kind: 'variable', name, strong }] : [];
    }),
  );

const linesIn = (node: Node): BodyRun[][] => {
  if (node.isTextblock) {
    const runs = runsOfLine(node);
    return runs.length > 0 ? [runs] : [];
  }
  return node.children.flatMap(linesIn);
};

const listKinds: Record<string, 'bullets' | 'steps'> = { bulletList: 'bullets', orderedList: 'steps' };

const fromEditorNode = (node: Node): BodyNode[] => {
  const { figureId, urgency } = node.attrs;
  if (node.type.name === 'figure') return typeof figureId === 'string' ? [{ kind: 'figure', figureId }] : [];
  const lines = linesIn(node);
  const [first] = lines;
  if (!first) return [];
  const list = listKinds[node.type.name];
  if (list) return [{ kind: list, items: lines }];
  if (node.type.name === 'callout') return [{ kind: 'callout', paragraphs: lines }];
  if (node.type.name === 'signs') return isUrgency(urgency) ? [{ kind: 'signs', urgency, items: lines }] : [];
  return [{ kind: 'paragraph', runs: first }];
};

/** The text that the editor shows, as it is kept: lines with nothing on them are not part of it. */
export const fromEditorDocument = (document: Node): BlockBody => document.children.flatMap(fromEditorNode);
