import { defineRoute } from '@/app/api/v1/_route/define-route';
import { newRecallSchema } from '@/lib/domain/recall/recall';
import { openRecall } from '@/lib/usecases/recall/open-recall';

export const POST = defineRoute({
  permission: 'recall.manage',
  confirmed: true,
  body: newRecallSchema,
  status: 201,
  work: ({ actor, body }) => openRecall({ actor, given: body, now: new Date() }),
});
