import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { may } from '@/lib/domain/permission/permissions';

/** The names of those in the clinic who may write content and are not kept out. */
export const findContentStaff = async (tx: ClinicTransaction): Promise<string[]> => {
  const rows = await tx.membership.findMany({
    where: { clinicId: tx.clinicId, endedAt: null, suspendedAt: null, user: { status: 'active' } },
    select: { role: true, user: { select: { name: true } } },
    orderBy: { user: { name: 'asc' } },
  });
  return [...new Set(rows.filter(({ role }) => may(role, 'content.write')).map(({ user }) => user.name))];
};
