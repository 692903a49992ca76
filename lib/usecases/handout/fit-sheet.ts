import { paginateInPool } from '@/lib/documents/pdf/render-pool';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { SheetPage } from '@/lib/domain/handout/preview';

const pagesWanted = 2;

/** The sheet with its cramp diary when the diary costs no extra page, and without it when it does. */
export const fitSheet = async (
  compose: (withDiary: boolean) => HandoutDocument,
): Promise<{ document: HandoutDocument; pages: SheetPage[] }> => {
  const withDiary = compose(true);
  const pages = await paginateInPool(withDiary);
  if (pages.length <= pagesWanted) return { document: withDiary, pages };
  const without = compose(false);
  const pagesWithout = await paginateInPool(without);
  return pagesWithout.length === pages.length
    ? { document: withDiary, pages }
    : { document: without, pages: pagesWithout };
};
