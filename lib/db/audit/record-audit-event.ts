import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';
import type { AuditEvent } from '@/lib/domain/audit/audit-event';

/** Writes the event in the transaction of the change that it is about: both are kept, or neither. */
export const recordAuditEvent = async (tx: ClinicTransaction, event: AuditEvent): Promise<void> => {
  const { type, actor, patientId, handoutId, detail } = event;
  await tx.auditEvent.createMany({
    data: [
      {
        id: uuidv7(),
        clinicId: tx.clinicId,
        type,
        actorId: actor?.userId ?? null,
        sessionId: actor?.sessionId ?? null,
        patientId: patientId ?? null,
        handoutId: handoutId ?? null,
        detail,
      },
    ],
  });
};
