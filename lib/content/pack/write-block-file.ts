import { writeFrontMatter } from '@/lib/content/pack/write-front-matter';
import type { BlockVersion } from '@/lib/domain/content/block-version';

/** A block's text as a file of a pack: what parse-block-file.ts reads. Fields that say nothing are left out. */
export const writeBlockFile = (block: BlockVersion): string => {
  const { title, section, adviceKey, placement, priority, evidence, sources, claims, reviewBy, owner } = block;
  const fields = {
    ...{ title, section, adviceKey, placement, priority, for: block.for, fits: block.fits },
    ...{ evidence, sources, claims, reviewBy, owner },
    ...(block.notKnown !== null && { notKnown: block.notKnown }),
    ...(block.teachBack !== null && { teachBack: block.teachBack }),
  };
  return `${writeFrontMatter(fields)}${block.markdown}\n`;
};
