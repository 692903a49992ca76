import 'server-only';
import { paginateInPool } from '@/lib/documents/pdf/render-pool';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { SheetPage } from '@/lib/domain/handout/preview';
import { printable } from '@/lib/usecases/handout/printable';

const mostKept = 500;

const kept = new Map<string, SheetPage[]>();

const keep = (handoutId: string, pages: SheetPage[]): void => {
  kept.set(handoutId, pages);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest);
};

type Issued = { id: string; document: HandoutDocument };

/**
 * Where the pages of an issued sheet start, for showing it as paper; none when it can't be laid out today. Laid out once,
 * for what was issued never changes.
 */
export const findSheetPages = async ({ id, document }: Issued): Promise<SheetPage[]> => {
  const known = kept.get(id);
  if (known) return known;
  const pages = await printable(() => paginateInPool(document));
  if (!pages.ok) return [];
  keep(id, pages.value);
  return pages.value;
};
