import type { BlockVersion as Row } from '@/lib/db/generated/client';
import { type BlockDraft, blockDraftSchema } from '@/lib/domain/content/block-draft';

/** A version's row as its editor's form holds it: of a draft, not everything is there yet. */
export const toBlockDraft = (row: Row): BlockDraft => {
  const { title, section, adviceKey, placement, priority, evidence, sources, claims, owner, notKnown, teachBack } = row;
  const { for: audience, fits, markdown } = row;
  const place = { section, adviceKey, placement, priority, for: audience, fits };
  const reviewBy = row.reviewBy.toISOString().slice(0, 10);
  return blockDraftSchema.parse({
    title,
    ...place,
    ...{ evidence, sources, claims, owner, reviewBy, notKnown, teachBack, markdown },
  });
};
