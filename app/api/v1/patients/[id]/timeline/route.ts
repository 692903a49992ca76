import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { timelineRequestSchema } from '@/lib/domain/handout/timeline';
import { getTimeline } from '@/lib/usecases/patient/get-timeline';

export const POST = defineRoute({
  permission: 'patient.read',
  params: z.object({ id: z.guid() }),
  body: timelineRequestSchema,
  work: ({ actor, params, body: { before } }) =>
    getTimeline({ actor, patientId: params.id, ...(before && { before }) }),
});
