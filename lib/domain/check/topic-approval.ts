import { z } from 'zod';

/** The body of `POST /api/v1/topics/[id]/approve`. */
export const topicApprovalSchema = z.strictObject({
  /** The topic's revision as it was read. */
  revision: z.string().regex(/^\d{1,19}$/),
  /** Printed at the foot of each sheet: 2026.2. */
  version: z.string().trim().min(1).max(20),
  nextReview: z.iso.date(),
});

export type TopicApproval = z.infer<typeof topicApprovalSchema>;
