import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { recipientsPageSchema } from '@/lib/domain/recall/recall-views';
import { getRecall } from '@/lib/usecases/recall/get-recall';

// A POST although it only reads: where a page begins names a patient's id, and no patient belongs in an address.
export const POST = defineRoute({
  permission: 'recall.contact',
  params: z.object({ id: z.guid() }),
  body: recipientsPageSchema,
  work: ({ actor, params, body }) => getRecall({ actor, recallId: params.id, ...body }),
});
