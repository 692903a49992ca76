import { inClinic } from '@/lib/db/in-clinic';
import type { BuiltUser } from '@/tests/builders/user-builder';

/** Where this person's latest session began. */
export const latestAddressOf = async ({ actor }: BuiltUser): Promise<string | undefined> => {
  const latest = await inClinic(actor.clinicId, (tx) =>
    tx.session.findFirst({ where: { userId: actor.userId }, orderBy: { id: 'desc' } }),
  );
  return latest?.address;
};
