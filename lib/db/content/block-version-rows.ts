import type { BlockVersion as Row } from '@/lib/db/generated/client';
import type { BlockBody } from '@/lib/domain/content/block-body';
import { type BlockVersion, blockMetaSchema } from '@/lib/domain/content/block-version';

/** What of a block version is text or says where it belongs: when any of this differs, it is another version. */
export type BlockContent = Omit<BlockVersion, 'versionId'>;

export const toBlockVersionData = ({ blockId, ...content }: BlockContent) => ({
  ...content,
  reviewBy: new Date(`${content.reviewBy}T00:00:00Z`),
});

/** A row as the domain's block version. The body was checked when it was stored, and published rows never change. */
export const toBlockVersion = (row: Row, blockName: string): BlockVersion => {
  const { title, section, adviceKey, placement, priority, evidence, sources, claims, owner, notKnown, teachBack } = row;
  const reviewBy = row.reviewBy.toISOString().slice(0, 10);
  const facts = { for: row.for, fits: row.fits };
  const place = { section, adviceKey, placement, priority, evidence, sources, claims };
  const meta = { title, ...place, owner, reviewBy, notKnown, teachBack, ...facts };
  return {
    ...blockMetaSchema.parse(meta),
    blockId: blockName,
    versionId: row.id,
    language: row.language,
    markdown: row.markdown,
    body: row.body as BlockBody,
  };
};
