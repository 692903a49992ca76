import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { holdVersion } from '@/lib/db/block/hold-version';
import { insertComment } from '@/lib/db/block/insert-comment';
import { moveVersion } from '@/lib/db/block/move-version';
import type { StepTaken } from '@/lib/domain/content/review-step';
import { nextState } from '@/lib/domain/content/version-state';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { auditedVersion } from '@/lib/usecases/version/audited-version';
import { wrongState } from '@/lib/usecases/version/version-problems';

type Input = { actor: Actor; versionId: string; words: string; now: Date };

/** Gives a text back to its author, who may do it as well, with what is to be done as a comment on the whole of it. */
export const returnVersion = async ({ actor, versionId, words, now }: Input): Promise<Result<StepTaken, Problem>> => {
  if (!may(actor.role, 'content.review')) return refuse(actor, 'content.review');
  return asEditor(actor, async (tx) => {
    const version = await holdVersion(tx, versionId);
    if (!version) return refuseUnknown(tx, actor, 'content.review');
    if (nextState(version.state, 'return', version.kind) === null) return failure(wrongState(version.state, 'return'));
    await moveVersion(tx, version, 'draft', { submittedAt: null });
    await insertComment(tx, actor, { kind: 'block-version', id: version.id }, { quote: '', words, now });
    await recordAuditEvent(tx, { type: 'content.returned', actor, detail: auditedVersion(version) });
    return success<StepTaken>({ state: 'draft' });
  });
};
