import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { findBlockTexts } from '@/lib/db/block/find-block-texts';
import { insertDraft } from '@/lib/db/block/insert-draft';
import { moveVersion } from '@/lib/db/block/move-version';
import { holdTopic } from '@/lib/db/translation/hold-topic';
import type { ReviewAgain } from '@/lib/domain/content/review-again';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; given: ReviewAgain; now: Date };

const dateIsPast: Problem = {
  code: 'invalid-input',
  detail: 'Choose a day to come.',
  fields: [{ field: 'reviewBy', reason: 'must be a day to come' }],
};

const underway: Problem = {
  code: 'changed-meanwhile',
  detail: 'Somebody is working on this text already. See their draft or its review first.',
};

/** Gives a text in force to review as it is, with another review date: a second person agrees that it still holds. */
export const reviewAgain = async ({ actor, given, now }: Input): Promise<Result<{ id: string }, Problem>> => {
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  const { topicId, name, reviewBy } = given;
  if (reviewBy <= now.toISOString().slice(0, 10)) return failure(dateIsPast);
  return asEditor(actor, async (tx) => {
    await holdTopic(tx, topicId);
    const texts = await findBlockTexts(tx, topicId, name);
    if (texts?.last?.state !== 'published') return refuseUnknown(tx, actor, 'content.write');
    if (texts.openId !== null) return failure(underway);
    const { draft, body, language } = texts.last;
    const content = { ...draft, reviewBy, blockId: name, language, body };
    const id = await insertDraft(tx, actor, { topicId, content, now });
    await moveVersion(tx, { id }, 'clinical-review', { submittedAt: now });
    const detail = { kind: 'block', name, id } as const;
    await recordAuditEvent(tx, { type: 'content.drafted', actor, detail });
    await recordAuditEvent(tx, { type: 'content.submitted', actor, detail });
    return success({ id });
  });
};
