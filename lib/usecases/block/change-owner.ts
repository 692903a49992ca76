import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { changeOwner as changeOwnerRows } from '@/lib/db/block/change-owner';
import type { OwnerChange } from '@/lib/domain/content/owner-change';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; given: OwnerChange };

const nothingOfTheirs: Problem = {
  code: 'changed-meanwhile',
  detail: 'This owner has no texts in this topic any more. Load the page again.',
};

const sameOwner: Problem = {
  code: 'invalid-input',
  detail: 'Name somebody else.',
  fields: [{ field: 'to', reason: 'is the owner already' }],
};

/** Gives all of an owner's texts to another at once. What their versions say of the owner then stays as it was. */
export const changeOwner = async ({ actor, given }: Input): Promise<Result<{ blocks: number }, Problem>> => {
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  const { topicId, from, to } = given;
  if (from === to) return failure(sameOwner);
  return asEditor(actor, async (tx) => {
    const blocks = await changeOwnerRows(tx, topicId, { from, to });
    if (blocks === 0) return failure(nothingOfTheirs);
    await recordAuditEvent(tx, { type: 'content.owner-changed', actor, detail: { from, to, blocks } });
    return success({ blocks });
  });
};
