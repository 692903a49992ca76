import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { newVoidSchema } from '@/lib/domain/handout/handout-void';
import { voidHandout } from '@/lib/usecases/handout/void-handout';

export const POST = defineRoute({
  permission: 'handout.void',
  params: z.object({ id: z.guid() }),
  body: newVoidSchema,
  status: 201,
  work: ({ actor, params, body }) => voidHandout({ actor, handoutId: params.id, given: body, now: new Date() }),
});
