import 'server-only';
import { inClinic } from '@/lib/db/in-clinic';
import { getStaffMember } from '@/lib/db/user/get-staff-member';
import type { Actor } from '@/lib/domain/permission/actor';

/** Who is asking, as the record and the chart name them. */
export const getSelf = async ({ actor }: { actor: Actor }): Promise<{ name: string; title: string }> => {
  const { name, jobTitle } = await inClinic(actor.clinicId, (tx) => getStaffMember(tx, actor.userId));
  return { name, title: jobTitle };
};
