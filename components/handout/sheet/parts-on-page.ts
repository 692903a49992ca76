import type { PartOnPage } from '@/components/handout/sheet/part-view';
import type { DocumentPart } from '@/lib/domain/handout/handout-document';
import type { SheetPage } from '@/lib/domain/handout/preview';

/** What stands on this page, in printed order: parts whole, sections with the blocks that start here. */
export const partsOnPage = (parts: readonly DocumentPart[], page: SheetPage): PartOnPage[] => {
  const found = new Map<number, PartOnPage>();
  for (const { part: index, block } of page.items) {
    const part = parts[index];
    if (!part) continue;
    const known = found.get(index) ?? { part, blocks: [], heading: false };
    const blocks = block === null || known.blocks === 'all' ? known.blocks : [...known.blocks, block];
    found.set(index, { part, blocks, heading: known.heading || block === null });
  }
  return [...found.values()];
};
