import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { findCommentSubject } from '@/lib/db/block/find-comment-subject';
import { settleComment } from '@/lib/db/block/settle-comment';
import { inClinic } from '@/lib/db/in-clinic';
import type { ContentComment } from '@/lib/domain/content/review-view';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { auditedSubject } from '@/lib/usecases/review/audited-subject';

type Input = { actor: Actor; commentId: string; now: Date };

type Settled = NonNullable<ContentComment['settled']>;

const settledAlready: Problem = {
  code: 'changed-meanwhile',
  detail: 'Somebody settled this comment already. Load the page again.',
};

/** Says that what a comment asks for is done, or needs no doing. Who said so stands beside the comment for good. */
export const settleVersionComment = async ({ actor, commentId, now }: Input): Promise<Result<Settled, Problem>> => {
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  return inClinic(actor.clinicId, async (tx) => {
    const subject = await findCommentSubject(tx, commentId);
    const detail = subject && (await auditedSubject(tx, subject));
    if (!detail) return refuseUnknown(tx, actor, 'content.write');
    if (!(await settleComment(tx, commentId, { by: actor.userName, now }))) return failure(settledAlready);
    await recordAuditEvent(tx, { type: 'content.comment-settled', actor, detail });
    return success({ at: now.toISOString(), by: actor.userName });
  });
};
