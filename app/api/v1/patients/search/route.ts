import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { findPatients } from '@/lib/usecases/patient/find-patients';

// A POST although it only reads: what people search for is a patient, and no patient belongs in an address.
export const POST = defineRoute({
  permission: 'patient.read',
  body: z.strictObject({ query: z.string().max(200) }),
  work: ({ actor, body }) => findPatients({ actor, query: body.query }),
});
