import { DocumentError, type DocumentPlace } from '@/lib/documents/document-problem';
import { divide, type Halves, partAfter } from '@/lib/documents/pdf/layout/divide';
import { type LaidNode, nodesIn } from '@/lib/documents/pdf/layout/laid-node';

/** More than any sheet for one person needs: two pages at 12 pt are about eight at 24 pt. */
export const pageLimit = 24;

/** The first named place inside a node, in reading order: where to look for what does not fit. */
const firstPlace = (node: LaidNode, found: DocumentPlace): DocumentPlace => {
  const { part, block, name } = node.props;
  const here = { part: part ?? found.part, block: block === undefined ? found.block : block, name: name ?? found.name };
  const [first] = nodesIn(node);
  return first ? firstPlace(first, here) : here;
};

/** A hairline that has come to stand right under the running header's is not drawn; its room stays. */
const withoutTopRule = (node: LaidNode): LaidNode => {
  const [first, ...others] = nodesIn(node);
  if (node.props.rule) return { ...node, style: { ...node.style, borderTopWidth: 0 } };
  return first ? { ...node, children: [withoutTopRule(first), ...others] } : node;
};

/** The first thing of the column on a page of its own, when it fits on one. */
const cutAfterFirst = (column: LaidNode, pageHeight: number): Halves => {
  const [first, second] = nodesIn(column);
  if (!first || !second || first.box.height > pageHeight) return { head: null, tail: column };
  return partAfter(column, 1);
};

/**
 * Fills one empty page. Where a heading and what it must stand with are taller together than a page, first what should stay
 * whole is divided, then the emergency signs too, for they must begin on page one; last of all the heading stands alone.
 */
const cutOnePage = (column: LaidNode, pageHeight: number): Halves => {
  const attempts = [
    () => divide(column, pageHeight, { wholeUpTo: pageHeight, everything: false }),
    () => divide(column, pageHeight, { wholeUpTo: 0, everything: false }),
    () => divide(column, pageHeight, { wholeUpTo: 0, everything: true }),
    () => cutAfterFirst(column, pageHeight),
  ];
  for (const attempt of attempts) {
    const halves = attempt();
    if (halves.head) return halves;
  }
  return { head: null, tail: column };
};

/**
 * Cuts one tall column into pieces of at most `pageHeight` points by moving boxes; nothing is laid out again. Boxes that
 * are kept whole move to the next page. Throws a DocumentError: `block-too-tall` for something that can't be divided and
 * is taller than a page, `too-many-pages`.
 */
export const cutPages = (column: LaidNode, pageHeight: number): LaidNode[] => {
  const pages: LaidNode[] = [];
  let rest: LaidNode | null = column;
  while (rest) {
    if (pages.length === pageLimit) throw new DocumentError({ code: 'too-many-pages', limit: pageLimit });
    const { head, tail }: Halves = cutOnePage(rest, pageHeight);
    if (!head) {
      throw new DocumentError({
        code: 'block-too-tall',
        place: firstPlace(rest, { part: null, block: null, name: '' }),
      });
    }
    pages.push(pages.length === 0 ? head : withoutTopRule(head));
    rest = tail;
  }
  return pages;
};
