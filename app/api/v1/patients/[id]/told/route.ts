import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { toldSearchSchema } from '@/lib/domain/handout/told-search';
import { findTold } from '@/lib/usecases/patient/find-told';

// A POST although it only reads: what is looked for says something about a patient, and does not belong in an address.
export const POST = defineRoute({
  permission: 'handout.read',
  params: z.object({ id: z.guid() }),
  body: toldSearchSchema,
  work: ({ actor, params, body }) => findTold({ actor, patientId: params.id, query: body.query }),
});
