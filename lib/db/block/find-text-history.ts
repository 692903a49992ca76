import { toBlockDraft } from '@/lib/db/block/to-block-draft';
import { toVersionState } from '@/lib/db/content/version-state-rows';
import type { Prisma, BlockVersion as Row } from '@/lib/db/generated/client';
import type { TextVersion } from '@/lib/domain/content/text-version';

const toTextVersion = (row: Row): TextVersion => {
  const { id, number, origin, authorNames, clinicalReviewerName, endReason } = row;
  return {
    ...{ id, number, origin, authorNames, endReason },
    state: toVersionState(row.state),
    reviewerName: clinicalReviewerName,
    draft: toBlockDraft(row),
    updatedAt: row.updatedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  };
};

/** Everything that there ever was of a text in its own language, the newest first. Null when the topic has no text of this name. */
export const findTextHistory = async (
  tx: Prisma.TransactionClient,
  topicId: string,
  name: string,
): Promise<TextVersion[] | null> => {
  const block = await tx.block.findUnique({
    where: { topicId_name: { topicId, name } },
    include: { versions: { where: { sourceVersionId: null }, orderBy: { number: 'desc' } } },
  });
  return block?.versions.map(toTextVersion) ?? null;
};
