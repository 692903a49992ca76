import { z } from 'zod';
import { neededLine } from '@/lib/domain/written-words';

/** The body of `POST /api/v1/content-owners/change`: whose texts of a topic go to whom. */
export const ownerChangeSchema = z.strictObject({
  topicId: z.string().min(1).max(80),
  from: z.string().max(120),
  to: neededLine(120),
});

export type OwnerChange = z.infer<typeof ownerChangeSchema>;
