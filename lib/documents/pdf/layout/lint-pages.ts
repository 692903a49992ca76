import { DocumentError, type DocumentPlace } from '@/lib/documents/document-problem';
import { type LaidLine, type LaidNode, type LaidPage, nodesIn } from '@/lib/documents/pdf/layout/laid-node';

type TextRect = { left: number; top: number; right: number; bottom: number; text: string; place: DocumentPlace };

/** Half a point: what no eye sees and floating point may do. */
const slack = 0.5;

const longestWord = (text: string): string =>
  text.split(/\s+/).reduce((longest, word) => (word.length > longest.length ? word : longest), '');

/** react-pdf says nothing when a font lacks a character: it prints another letter, from Helvetica. */
const lintGlyphs = (line: LaidLine, place: DocumentPlace): void => {
  for (const run of line.runs) {
    const missing = (run.glyphs ?? []).find((glyph) => glyph.id === 0);
    const wrongFont = run.attributes.font?.[0]?.type === 'STANDARD' && run.end > run.start;
    if (!missing && !wrongFont) continue;
    const [codePoint] = missing?.codePoints ?? [];
    const character = codePoint === undefined ? line.string.slice(run.start, run.end) : String.fromCodePoint(codePoint);
    throw new DocumentError({ code: 'glyph-missing', place, character: character.trim().slice(0, 2) });
  }
};

const lintLine = (line: LaidLine, width: number, place: DocumentPlace): void => {
  const inked = (line.xAdvance ?? 0) - (line.overflowLeft ?? 0) - (line.overflowRight ?? 0);
  if (inked > width + slack) throw new DocumentError({ code: 'word-too-long', place, word: longestWord(line.string) });
  lintGlyphs(line, place);
};

const lintText = (node: LaidNode, left: number, top: number, place: DocumentPlace): TextRect => {
  const lines = node.lines ?? [];
  for (const line of lines) lintLine(line, node.box.width, place);
  const height = lines.reduce((sum, line) => sum + line.box.height, 0);
  return { left, top, right: left + node.box.width, bottom: top + height, text: lines[0]?.string ?? '', place };
};

const collectTexts = (node: LaidNode, x: number, y: number, around: DocumentPlace): TextRect[] => {
  const { part, block, name } = node.props;
  const place = {
    part: part ?? around.part,
    block: block === undefined ? around.block : block,
    name: name ?? around.name,
  };
  const left = x + node.box.left;
  const top = y + node.box.top;
  if (node.type === 'TEXT') return [lintText(node, left, top, place)];
  return nodesIn(node).flatMap((child) => collectTexts(child, left, top, place));
};

const unsound = (rect: TextRect, finding: string): DocumentError =>
  new DocumentError({ code: 'layout-unsound', place: rect.place, finding });

const lintRects = (rects: TextRect[], page: LaidPage): void => {
  const sorted = rects.toSorted((a, b) => a.top - b.top);
  sorted.forEach((rect, index) => {
    if (
      rect.left < -slack ||
      rect.top < -slack ||
      rect.right > page.width + slack ||
      rect.bottom > page.height + slack
    ) {
      throw unsound(rect, 'text outside the page');
    }
    for (const other of sorted.slice(index + 1)) {
      if (other.top >= rect.bottom - 2) break;
      if (rect.left < other.right - 1 && other.left < rect.right - 1) throw unsound(rect, 'text over text');
    }
  });
};

const textOf = (node: { value?: string; children?: readonly object[] }): string =>
  node.value ?? (node.children ?? []).map(textOf).join('');

const letters = (text: string): string => text.replace(/\s/g, '');

/** Throws a DocumentError (`layout-unsound`) when layout has left out a word of some text. */
export const lintWords = (node: LaidNode, name: string): void => {
  const place = node.props.name ?? name;
  for (const inner of nodesIn(node)) lintWords(inner, place);
  if (node.type !== 'TEXT') return;
  const laid = (node.lines ?? []).map((line) => line.string).join('');
  if (letters(laid) === letters(textOf(node))) return;
  throw new DocumentError({
    code: 'layout-unsound',
    place: { part: null, block: null, name: place },
    finding: 'text cut off',
  });
};

/**
 * Would these pages print as they were written? Throws a DocumentError (`glyph-missing`, `word-too-long`,
 * `layout-unsound`) for what react-pdf prints wrongly without a word: a line wider than its box, a character from no font of
 * ours, text over text, text off the page.
 */
export const lintPages = (pages: readonly LaidPage[]): void => {
  const nowhere = { part: null, block: null, name: '' };
  for (const page of pages) {
    const nodes = [page.header, page.body, page.footer].filter((node) => node !== null);
    lintRects(
      nodes.flatMap((node) => collectTexts(node, 0, 0, nowhere)),
      page,
    );
  }
};
