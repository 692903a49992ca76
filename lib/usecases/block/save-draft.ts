import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { asEditor } from '@/lib/db/as-editor';
import { findClaimIds } from '@/lib/db/block/find-claim-ids';
import { findVersion } from '@/lib/db/block/find-version';
import { holdVersion } from '@/lib/db/block/hold-version';
import { updateDraft } from '@/lib/db/block/update-draft';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import type { BlockBody } from '@/lib/domain/content/block-body';
import type { BlockDraft } from '@/lib/domain/content/block-draft';
import { tidyDraft } from '@/lib/domain/content/tidy-draft';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseMissing, refuseUnknown } from '@/lib/usecases/access/refuse';
import { isNoDraft, notSaved, savedMeanwhile } from '@/lib/usecases/block/draft-problems';
import { readDraft } from '@/lib/usecases/block/read-draft';

type Input = { actor: Actor; versionId: string; edit: number; draft: BlockDraft; now: Date };

export type SavedDraft = { edit: number; savedAt: string };

const save = async (tx: ClinicTransaction, input: Input, body: BlockBody): Promise<Result<SavedDraft, Problem>> => {
  const { actor, versionId, edit, draft, now } = input;
  const version = await holdVersion(tx, versionId);
  if (!version) return refuseUnknown(tx, actor, 'content.write');
  if (version.state !== 'draft') return failure(isNoDraft(version));
  if (version.edit !== edit) return failure(savedMeanwhile(version));
  // Whoever changed nothing is no author.
  if (isDeepStrictEqual(draft, version.draft)) return success({ edit, savedAt: version.updatedAt });
  const fresh = await updateDraft(tx, version, { draft, body, authorName: actor.userName, now });
  return success({ edit: fresh, savedAt: now.toISOString() });
};

/** Keeps what an editor's form holds, as far as it is well-formed and nobody saved since. */
export const saveDraft = async (input: Input): Promise<Result<SavedDraft, Problem>> => {
  const { actor, versionId, draft } = input;
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  const found = await inClinic(actor.clinicId, async (tx) => {
    const version = await findVersion(tx, versionId);
    return version && { version, claimIds: await findClaimIds(tx, version.topicId) };
  });
  if (found?.version.kind !== 'source') return refuseMissing(actor, 'content.write');
  const { topicId, blockName } = found.version;
  const { library } = await loadTopicLibrary(topicId);
  const { problems, body } = readDraft({ library, claimIds: found.claimIds, blockName }, draft);
  if (problems.length > 0) return failure(notSaved(problems));
  return asEditor(actor, (tx) => save(tx, { ...input, draft: tidyDraft(draft) }, body));
};
