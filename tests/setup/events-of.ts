import { inClinic } from '@/lib/db/in-clinic';
import type { BuiltUser } from '@/tests/builders/user-builder';

/** What the record says that this person did, in order: type and detail. */
export const eventsOf = ({ actor }: BuiltUser): Promise<[string, unknown][]> =>
  inClinic(actor.clinicId, async (tx) => {
    const rows = await tx.auditEvent.findMany({
      where: { actorId: actor.userId },
      orderBy: { seq: 'asc' },
      select: { type: true, detail: true },
    });
    return rows.map(({ type, detail }) => [type, detail]);
  });
