import { z } from 'zod';
import { neededLine } from '@/lib/domain/written-words';

/** What every sheet of the clinic prints: who it is, and whom to call. */
export const newClinicSchema = z.strictObject({
  name: neededLine(120),
  phone: neededLine(40),
  emergencyNumber: neededLine(20),
  address: neededLine(200),
});

export type NewClinic = z.infer<typeof newClinicSchema>;
