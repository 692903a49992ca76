import { z } from 'zod';

/** Two pieces of advice that one sheet must not hold both, and why. One of them may be another topic's. */
export const contradictionSchema = z.strictObject({
  id: z.string().regex(/^CX-\d{3}$/),
  adviceKeys: z.tuple([z.string().min(1), z.string().min(1)]),
  reason: z.string().min(1),
});

export type Contradiction = z.infer<typeof contradictionSchema>;
