import { z } from 'zod';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { type Profile, profileSchema } from '@/lib/domain/profile/profile';

/** What was known of the people of the clinic's last sheets of this topic, voided ones aside. It names nobody. */
export const findRecentProfiles = async (tx: ClinicTransaction, topicId: string, most: number): Promise<Profile[]> => {
  const rows = await tx.$queryRaw<{ profile: unknown }[]>`
    SELECT h.profile FROM handouts h
    WHERE h.clinic_id = ${tx.clinicId}::uuid AND ${topicId} = ANY (h.topic_ids)
      AND NOT EXISTS (SELECT FROM handout_voids v WHERE v.clinic_id = h.clinic_id AND v.handout_id = h.id)
    ORDER BY h.issued_at DESC, h.id DESC LIMIT ${most}`;
  return z.array(profileSchema).parse(rows.map(({ profile }) => profile));
};
