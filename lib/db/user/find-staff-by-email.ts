import 'server-only';
import { inClinic } from '@/lib/db/in-clinic';
import { findSignInCandidate } from '@/lib/db/user/find-sign-in-candidate';
import type { Role } from '@/lib/domain/permission/permissions';

export type StaffAccount = { userId: string; userName: string; clinicId: string; role: Role };

/** Whose account is this, for a command that somebody runs in their name? Null when nobody active has it. */
export const findStaffByEmail = async (email: string): Promise<StaffAccount | null> => {
  const candidate = await findSignInCandidate(email);
  if (!candidate?.active) return null;
  const { userId, clinicId } = candidate;
  return inClinic(clinicId, async (tx) => {
    const membership = await tx.membership.findFirst({
      where: { userId, endedAt: null, suspendedAt: null },
      select: { role: true, user: { select: { name: true } } },
    });
    return membership && { userId, clinicId, role: membership.role, userName: membership.user.name };
  });
};
