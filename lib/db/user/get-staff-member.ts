import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { Role } from '@/lib/domain/permission/permissions';

export type StaffMember = { userId: string; name: string; role: Role; jobTitle: string };

/** A person as staff of this clinic; the job title is what sheets print. Throws when they are not. */
export const getStaffMember = async (tx: ClinicTransaction, userId: string): Promise<StaffMember> => {
  const found = await tx.membership.findFirstOrThrow({
    where: { userId, endedAt: null },
    select: { role: true, jobTitle: true, user: { select: { name: true } } },
  });
  return { userId, name: found.user.name, role: found.role, jobTitle: found.jobTitle };
};
