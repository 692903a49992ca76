import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** The names of those who left the clinic or are suspended, and of whom nobody of that name is still there. */
export const findFormerStaff = async (tx: ClinicTransaction): Promise<ReadonlySet<string>> => {
  const rows = await tx.membership.findMany({
    where: { clinicId: tx.clinicId },
    select: { endedAt: true, suspendedAt: true, user: { select: { name: true, status: true } } },
  });
  const isHere = ({ endedAt, suspendedAt, user }: (typeof rows)[number]): boolean =>
    endedAt === null && suspendedAt === null && user.status === 'active';
  const here = new Set(rows.filter(isHere).map(({ user }) => user.name));
  return new Set(rows.map(({ user }) => user.name).filter((name) => !here.has(name)));
};
