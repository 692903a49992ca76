import type { HeldVersion } from '@/lib/db/block/hold-version';
import type { ClinicTransaction } from '@/lib/db/in-clinic';

type Publication = { reviewerName: string; now: Date };

/** Puts a held version in force in place of the one that is, and its owner in charge of the block. */
export const publishVersion = async (
  tx: ClinicTransaction,
  { id, blockId, language, kind, state, draft }: HeldVersion,
  { reviewerName, now }: Publication,
): Promise<void> => {
  await tx.blockVersion.updateMany({
    where: { blockId, language, state: 'published' },
    data: { state: 'superseded', endedAt: now },
  });
  const reviewer =
    state === 'language-review' ? { languageReviewerName: reviewerName } : { clinicalReviewerName: reviewerName };
  await tx.blockVersion.update({ where: { id }, data: { state: 'published', publishedAt: now, ...reviewer } });
  if (kind === 'source') await tx.block.update({ where: { id: blockId }, data: { owner: draft.owner } });
};
