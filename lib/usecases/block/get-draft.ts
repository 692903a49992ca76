import 'server-only';
import { findPublished } from '@/lib/db/block/find-published';
import { findVersion } from '@/lib/db/block/find-version';
import { inClinic } from '@/lib/db/in-clinic';
import type { BlockDraftView } from '@/lib/domain/content/block-draft-view';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; versionId: string };

/** A text on its way, as its editor opens it. A translation has a page of its own. */
export const getDraft = async ({ actor, versionId }: Input): Promise<Result<BlockDraftView, Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  return inClinic(actor.clinicId, async (tx) => {
    const version = await findVersion(tx, versionId);
    if (version?.kind !== 'source') return refuseUnknown(tx, actor, 'content.read');
    const { id, topicId, blockName, state, edit, draft, body, authorNames, updatedAt } = version;
    const published = await findPublished(tx, version);
    return success({
      ...{ id, topicId, blockName, state, edit, draft, body },
      authors: authorNames,
      savedBy: authorNames.at(-1) ?? '',
      savedAt: updatedAt,
      publishedVersionId: published?.id ?? null,
    });
  });
};
