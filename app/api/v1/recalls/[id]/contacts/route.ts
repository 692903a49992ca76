import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { newContactSchema } from '@/lib/domain/recall/recall';
import { recordContact } from '@/lib/usecases/recall/record-contact';

export const POST = defineRoute({
  permission: 'recall.contact',
  params: z.object({ id: z.guid() }),
  body: newContactSchema,
  status: 201,
  work: ({ actor, params, body }) => recordContact({ actor, recallId: params.id, given: body, now: new Date() }),
});
