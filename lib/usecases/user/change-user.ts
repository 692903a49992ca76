import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { updateMembership } from '@/lib/db/user/update-membership';
import type { PersonChange } from '@/lib/domain/account/person';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { findUnprintableFields } from '@/lib/usecases/figure/find-unprintable-fields';
import { actOnPerson } from '@/lib/usecases/user/act-on-person';
import { notPrintable, personChangedMeanwhile } from '@/lib/usecases/user/person-problems';

type Input = { actor: Actor; userId: string; given: PersonChange };

/** Changes what somebody may do and what sheets call them; both hold from their next request on. */
export const changeUser = async ({ actor, userId, given }: Input): Promise<Result<null, Problem>> => {
  if (!may(actor.role, 'user.manage')) return refuse(actor, 'user.manage');
  const { was, role, jobTitle } = given;
  const unprintable = await findUnprintableFields({ jobTitle });
  return actOnPerson({ actor, userId, act: { kind: 'change', role } }, async (tx, person) => {
    if (person.role !== was.role || person.jobTitle !== was.jobTitle) return failure(personChangedMeanwhile);
    if (unprintable.length > 0) return failure(notPrintable(unprintable));
    const after = { role, jobTitle };
    const fields = (['role', 'jobTitle'] as const).filter((field) => after[field] !== person[field]);
    if (fields.length === 0) return success(null);
    await updateMembership(tx, person.userId, after);
    await recordAuditEvent(tx, { type: 'user.changed', actor, detail: { userId: person.userId, role, fields } });
    return success(null);
  });
};
