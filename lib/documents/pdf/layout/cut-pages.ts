import { DocumentError, type DocumentPlace } from '@/lib/documents/document-problem';
import { divide } from '@/lib/documents/pdf/layout/divide';
import type { LaidNode } from '@/lib/documents/pdf/layout/laid-node';

/** More than any sheet for one person needs: two pages at 12 pt are about eight at 24 pt. */
export const pageLimit = 24;

/** The first named place inside a node, in reading order: where to look for what does not fit. */
const firstPlace = (node: LaidNode, found: DocumentPlace): DocumentPlace => {
  const { part, block, name } = node.props;
  const here = { part: part ?? found.part, block: block === undefined ? found.block : block, name: name ?? found.name };
  const first = node.children?.[0];
  return first ? firstPlace(first, here) : here;
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
    const { head, tail } = divide(rest, pageHeight, pageHeight);
    if (!head) {
      throw new DocumentError({
        code: 'block-too-tall',
        place: firstPlace(rest, { part: null, block: null, name: '' }),
      });
    }
    pages.push(head);
    rest = tail;
  }
  return pages;
};
