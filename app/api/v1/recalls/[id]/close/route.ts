import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { closeRecallSchema } from '@/lib/domain/recall/recall';
import { closeRecall } from '@/lib/usecases/recall/close-recall';

export const POST = defineRoute({
  permission: 'recall.manage',
  params: z.object({ id: z.guid() }),
  body: closeRecallSchema,
  work: ({ actor, params, body }) => closeRecall({ actor, recallId: params.id, words: body.words, now: new Date() }),
});
