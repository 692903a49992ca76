import type { BlockVersion } from '@/lib/domain/content/block-version';
import { printedCautions } from '@/lib/domain/handout/printed-cautions';
import { sayBlock } from '@/lib/domain/handout/say-block';
import type { SheetVoices } from '@/lib/domain/handout/sheet-voices';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import type { Tailoring } from '@/lib/domain/tailoring/tailoring';

/**
 * Which text of this block stands on the sheet: the id of its translation, or the block's own? One for each block: on a
 * bilingual sheet the translation, which leads to its source.
 */
export const printedVersionId = (
  block: BlockVersion,
  library: CompiledLibrary,
  tailoring: Tailoring,
  { main }: SheetVoices,
): string => {
  const figures = new Map(library.source.figures.map((figure) => [figure.id, figure]));
  const said = sayBlock(main, block, { cautions: printedCautions(block, tailoring), figures });
  return said.ok ? said.value.text.versionId : block.versionId;
};
