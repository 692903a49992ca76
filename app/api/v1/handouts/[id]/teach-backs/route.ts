import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { newTeachBackSchema } from '@/lib/domain/teach-back/teach-back';
import { recordTeachBack } from '@/lib/usecases/handout/record-teach-back';

export const POST = defineRoute({
  permission: 'teach-back.record',
  params: z.object({ id: z.guid() }),
  body: newTeachBackSchema,
  status: 201,
  work: ({ actor, params, body }) => recordTeachBack({ actor, handoutId: params.id, given: body, now: new Date() }),
});
