import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Permission } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure } from '@/lib/domain/result';

type Refused = { ok: false; problem: Problem };

const mayNot: Problem = { code: 'not-allowed', detail: 'Your role does not allow this.' };

/** Refuses what a role does not allow, and records that it was tried. */
export const refuse = async (actor: Actor, permission: Permission): Promise<Refused> => {
  await inClinic(actor.clinicId, (tx) =>
    recordAuditEvent(tx, { type: 'access.refused', actor, detail: { permission, because: 'role' } }),
  );
  return failure(mayNot);
};

/** Answers that there is no such thing here, in the same words for every reason, and records that it was asked for. */
export const refuseUnknown = async (tx: ClinicTransaction, actor: Actor, permission: Permission): Promise<Refused> => {
  await recordAuditEvent(tx, { type: 'access.refused', actor, detail: { permission, because: 'not-found' } });
  return failure({ code: 'not-found', detail: 'There is no such thing here.' });
};

/** The same, where no transaction is open. */
export const refuseMissing = (actor: Actor, permission: Permission): Promise<Refused> =>
  inClinic(actor.clinicId, (tx) => refuseUnknown(tx, actor, permission));
