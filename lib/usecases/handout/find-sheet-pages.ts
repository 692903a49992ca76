import 'server-only';
import { paginateInPool } from '@/lib/documents/pdf/render-pool';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { SheetPage } from '@/lib/domain/handout/preview';
import { printable } from '@/lib/usecases/handout/printable';

/** Where the pages of an issued sheet start, for showing it as paper; none when it can't be laid out today. */
export const findSheetPages = async (document: HandoutDocument): Promise<SheetPage[]> => {
  const pages = await printable(() => paginateInPool(document));
  return pages.ok ? pages.value : [];
};
