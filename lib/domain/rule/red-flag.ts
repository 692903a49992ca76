import { z } from 'zod';
import { factSchema } from '@/lib/domain/profile/fact';

/** A danger sign. One that gates keeps all self-care advice off the sheet until the person has been assessed. */
export const redFlagSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{2}-\d{2}$/),
  sign: z.string().min(1),
  suggests: z.string().min(1),
  action: z.string().min(1),
  gate: z.boolean(),
  adviceKey: z.string(),
  ask: z.string().min(1),
  scope: z.array(factSchema),
  sources: z.array(z.string()).min(1),
});

export type RedFlag = z.infer<typeof redFlagSchema>;
