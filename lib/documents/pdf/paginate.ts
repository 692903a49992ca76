import { guardDocument } from '@/lib/documents/pdf/guard-document';
import { composePages } from '@/lib/documents/pdf/layout/compose-pages';
import { type LaidNode, nodesIn } from '@/lib/documents/pdf/layout/laid-node';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { SheetPage } from '@/lib/domain/handout/preview';

type Item = SheetPage['items'][number] & { serial: number };

const itemsOf = (node: LaidNode): Item[] => {
  const { part, block = null, serial } = node.props;
  const here = part === undefined ? [] : [{ part, block, serial }];
  return [...here, ...nodesIn(node).flatMap(itemsOf)];
};

/**
 * On which page does each part and block start? A section's heading is `{ part, block: null }`, its blocks follow with
 * their index; any other part is one item. What continues from the page before is not listed again, so a page may have
 * no items. Nothing is drawn. Throws the same DocumentErrors as `renderPdf`.
 */
export const paginate = async (document: HandoutDocument): Promise<SheetPage[]> => {
  const pages = await composePages(await guardDocument(document));
  const begun = new Set<number>();
  return pages.map(({ body }) => ({
    items: itemsOf(body).flatMap(({ part, block, serial }) => {
      if (begun.has(serial)) return [];
      begun.add(serial);
      return [{ part, block }];
    }),
  }));
};
