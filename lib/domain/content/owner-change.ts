import { z } from 'zod';
import { neededLine } from '@/lib/domain/written-words';

/** The body of `POST /api/v1/content-owners/change`: whose texts of a topic go to whom. */
export const ownerChangeSchema = z.strictObject({
  topicId: z.string().min(1).max(80),
  from: z.string().max(120),
  to: neededLine(120),
});

export type OwnerChange = z.infer<typeof ownerChangeSchema>;

/** Who looks after a topic's texts. An owner who left is somebody of this clinic who does not work here any more. */
export type OwnerList = {
  owners: { name: string; texts: number; left: boolean }[];
  /** Who could take texts over: an owner may also be a role, such as "Clinical content lead". */
  people: string[];
};
