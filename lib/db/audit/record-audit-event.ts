import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';
import { type AuditEvent, auditEvents } from '@/lib/domain/audit/audit-event';

/**
 * Writes the event in the transaction of the change that it is about: both are kept, or neither. The database puts it
 * into the clinic's chain, with the hash of the record that it names.
 */
export const recordAuditEvent = async (tx: ClinicTransaction, event: AuditEvent): Promise<void> => {
  const { type, actor, patientId, handoutId, record, at, detail } = event;
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
        recordKind: record?.kind ?? null,
        recordId: record?.id ?? null,
        ...(at && { at }),
        // Once more at run time: what is not in the catalogue can't slip into a record that is never changed.
        detail: auditEvents[type].detail.parse(detail),
      },
    ],
  });
};
