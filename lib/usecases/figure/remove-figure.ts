import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { deleteFigure, isFigureShown } from '@/lib/db/figure/delete-figure';
import { holdTopic } from '@/lib/db/translation/hold-topic';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; topicId: string; figureId: string };

const isShown: Problem = {
  code: 'changed-meanwhile',
  detail: 'A text shows this picture, or did once, so it stays. Take it out of the text instead.',
};

/** Takes a picture that no text shows out of a topic's figures. The line drawings of the pack stay. */
export const removeFigure = async ({ actor, topicId, figureId }: Input): Promise<Result<null, Problem>> => {
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  return asEditor(actor, async (tx) => {
    await holdTopic(tx, topicId);
    const which = { topicId, id: figureId };
    if (await isFigureShown(tx, which)) return failure(isShown);
    if (!(await deleteFigure(tx, which))) return refuseUnknown(tx, actor, 'content.write');
    await recordAuditEvent(tx, { type: 'figure.removed', actor, detail: { topicId, figureId } });
    return success(null);
  });
};
