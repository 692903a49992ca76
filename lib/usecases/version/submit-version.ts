import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { holdVersion } from '@/lib/db/block/hold-version';
import { moveVersion } from '@/lib/db/block/move-version';
import type { StepTaken } from '@/lib/domain/content/review-step';
import { nextState } from '@/lib/domain/content/version-state';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { auditedVersion } from '@/lib/usecases/version/audited-version';
import { findTextGaps } from '@/lib/usecases/version/find-text-gaps';
import { notReviewable, textChanged, wrongState } from '@/lib/usecases/version/version-problems';

type Input = { actor: Actor; versionId: string; edit: number; now: Date };

/** Gives a draft to review: from then on nobody changes it until it is given back. */
export const submitVersion = async ({ actor, versionId, edit, now }: Input): Promise<Result<StepTaken, Problem>> => {
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  return asEditor(actor, async (tx) => {
    const version = await holdVersion(tx, versionId);
    if (!version) return refuseUnknown(tx, actor, 'content.write');
    if (nextState(version.state, 'submit', version.kind) === null) return failure(wrongState(version.state, 'submit'));
    if (version.edit !== edit) return failure(textChanged);
    const gaps = findTextGaps(version);
    if (gaps.length > 0) return failure(notReviewable(gaps));
    await moveVersion(tx, version, 'clinical-review', { submittedAt: now });
    await recordAuditEvent(tx, { type: 'content.submitted', actor, detail: auditedVersion(version) });
    return success<StepTaken>({ state: 'clinical-review' });
  });
};
