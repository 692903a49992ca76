import type { Node } from '@tiptap/pm/model';
import { fromEditorDocument, runsOfLine } from '@/components/block/text/editor-document';
import type { LinePlace } from '@/components/block/text/line-of-markdown';
import { wordsOfRuns } from '@/lib/domain/content/body-lines';

export type TextRange = { from: number; to: number };

type Placed = { node: Node; position: number };

const linesIn = ({ node, position }: Placed): Placed[] => {
  const lines: Placed[] = [];
  if (node.isTextblock) return [{ node, position }];
  node.descendants((inner, offset) => {
    if (inner.isTextblock) lines.push({ node: inner, position: position + 1 + offset });
    return !inner.isTextblock;
  });
  return lines;
};

/** The pieces of the editor that are kept, in order: empty ones are not. */
const piecesOf = (document: Node): Placed[] => {
  const pieces: Placed[] = [];
  document.forEach((node, position) => {
    const alone = document.type.create(null, node);
    if (fromEditorDocument(alone).length > 0) pieces.push({ node, position });
  });
  return pieces;
};

const placedLine = (document: Node, { node, item }: LinePlace): Placed | null => {
  const piece = piecesOf(document)[node];
  if (!piece) return null;
  if (piece.node.isAtom) return piece;
  return linesIn(piece).filter((line) => runsOfLine(line.node).length > 0)[item ?? 0] ?? null;
};

type Unit = { unit: string; from: number; to: number };

/** The units of a line as they are kept and checked: single spaces, and the clinic's number as words. */
const unitsOf = ({ node: line, position }: Placed): Unit[] => {
  const units: Unit[] = [];
  line.forEach((inline, offset) => {
    const from = position + 1 + offset;
    const words = inline.isText
      ? (inline.text ?? '')
      : wordsOfRuns(runsOfLine(line.copy(line.content.cut(offset, offset + 1))));
    for (const [index, unit] of words.split('').entries())
      units.push(inline.isText ? { unit, from: from + index, to: from + index + 1 } : { unit, from, to: from + 1 });
  });
  const isSpace = (unit: Unit | undefined): boolean => !unit || /\s/.test(unit.unit);
  return units.filter((unit, index) => !isSpace(unit) || !isSpace(units[index - 1]));
};

/**
 * Where in the editor does this line of the text stand, or these words of it? Null when the text has changed so that it is
 * not there any more.
 */
export const rangeOfPlace = (document: Node, place: LinePlace & { at?: number }, quote = ''): TextRange | null => {
  const line = placedLine(document, place);
  if (!line) return null;
  if (line.node.isAtom) return { from: line.position, to: line.position + line.node.nodeSize };
  if (quote === '') return { from: line.position + 1, to: line.position + 1 + line.node.content.size };
  const units = unitsOf(line);
  const words = units.map(({ unit }) => (/\s/.test(unit) ? ' ' : unit)).join('');
  // What was typed since may have moved them.
  const at = words.startsWith(quote, place.at) ? (place.at ?? 0) : words.indexOf(quote);
  const [first, last] = [units[at], units[at + quote.length - 1]];
  return at >= 0 && first && last ? { from: first.from, to: last.to } : null;
};
