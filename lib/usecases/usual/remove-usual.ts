import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { deleteUsual } from '@/lib/db/usual/delete-usual';
import { findUsual } from '@/lib/db/usual/find-usual';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; usualId: string };

type Removed = { id: string };

const remove = async (
  tx: ClinicTransaction,
  { actor, usualId }: Input,
): Promise<Result<Removed, Problem> | 'the-clinics'> => {
  const usual = await findUsual(tx, usualId, actor.userId);
  if (usual?.shared && !may(actor.role, 'usual.share')) return 'the-clinics';
  if (!usual || !(await deleteUsual(tx, usual.id))) return refuseUnknown(tx, actor, 'usual.keep');
  const { id, shared } = usual;
  await recordAuditEvent(tx, { type: 'usual.removed', actor, detail: { usualId: id, shared } });
  return success({ id });
};

/** Takes a set away: one's own, or the clinic's. Sheets that were made with it keep what they say. */
export const removeUsual = async (input: Input): Promise<Result<Removed, Problem>> => {
  const { actor } = input;
  if (!may(actor.role, 'usual.keep')) return refuse(actor, 'usual.keep');
  const answer = await inClinic(actor.clinicId, (tx) => remove(tx, input));
  return answer === 'the-clinics' ? refuse(actor, 'usual.share') : answer;
};
