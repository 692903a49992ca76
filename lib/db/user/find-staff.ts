import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** Everyone who works in the clinic or did, by name. */
export const findStaff = async (tx: ClinicTransaction): Promise<{ userId: string; name: string }[]> => {
  const rows = await tx.membership.findMany({
    where: { clinicId: tx.clinicId },
    select: { userId: true, user: { select: { name: true } } },
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
  });
  return rows.map(({ userId, user }) => ({ userId, name: user.name }));
};
