import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { endPackImport } from '@/lib/db/pack/end-pack-import';
import { getPackImport } from '@/lib/db/pack/get-pack-import';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { importIsOver } from '@/lib/usecases/pack/import-problems';

/** Ends an import that nobody wants: its author may, and so may a reviewer. What is in force stays. */
export const discardImport = async ({ actor, id }: { actor: Actor; id: string }): Promise<Result<null, Problem>> => {
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  return asEditor(actor, async (tx) => {
    const found = await getPackImport(tx, id);
    if (!found) return refuseUnknown(tx, actor, 'content.write');
    if (!(await endPackImport(tx, { id, state: 'discarded', by: actor.userName }))) return failure(importIsOver);
    await recordAuditEvent(tx, {
      type: 'pack.discarded',
      actor,
      detail: { topicId: found.topicId, importId: id },
    });
    return success(null);
  });
};
