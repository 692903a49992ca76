import { toBlockDraft } from '@/lib/db/block/to-block-draft';
import { toVersionState } from '@/lib/db/content/version-state-rows';
import type { Prisma } from '@/lib/db/generated/client';
import { isUuid } from '@/lib/db/is-uuid';
import type { BlockBody } from '@/lib/domain/content/block-body';
import type { BlockDraft } from '@/lib/domain/content/block-draft';
import type { Maker } from '@/lib/domain/content/translation';
import type { VersionKind, VersionState } from '@/lib/domain/content/version-state';

/** A text or a translation wherever it is on its way, with whose it is. */
export type FoundVersion = {
  id: string;
  topicId: string;
  blockId: string;
  /** The block's name in the pack. */
  blockName: string;
  kind: Exclude<VersionKind, 'rule'>;
  number: number;
  language: string;
  state: VersionState;
  edit: number;
  draft: BlockDraft;
  body: BlockBody;
  sourceVersionId: string | null;
  madeBy: Maker;
  authorIds: string[];
  authorNames: string[];
  clinicalReviewerName: string | null;
  languageReviewerName: string | null;
  submittedAt: string | null;
  /** When it was changed or moved last. */
  updatedAt: string;
};

/** Null for an id that is unknown or malformed. */
export const findVersion = async (tx: Prisma.TransactionClient, id: string): Promise<FoundVersion | null> => {
  if (!isUuid(id)) return null;
  const row = await tx.blockVersion.findUnique({
    where: { id },
    include: { block: { select: { topicId: true, name: true } } },
  });
  if (!row) return null;
  const { block, ...version } = row;
  const { blockId, number, language, edit, sourceVersionId, madeBy, authorIds, authorNames } = version;
  const { clinicalReviewerName, languageReviewerName } = version;
  return {
    ...{ id, topicId: block.topicId, blockId, blockName: block.name, number, language, edit, madeBy },
    kind: sourceVersionId === null ? 'source' : 'translation',
    state: toVersionState(version.state),
    draft: toBlockDraft(version),
    body: version.body as BlockBody,
    ...{ sourceVersionId, authorIds, authorNames, clinicalReviewerName, languageReviewerName },
    submittedAt: version.submittedAt?.toISOString() ?? null,
    updatedAt: version.updatedAt.toISOString(),
  };
};
