import { defineRoute } from '@/app/api/v1/_route/define-route';
import { newRecallSchema } from '@/lib/domain/recall/recall';
import { countRecipients } from '@/lib/usecases/recall/count-recipients';

export const POST = defineRoute({
  permission: 'recall.manage',
  body: newRecallSchema.pick({ target: true, filters: true }),
  work: ({ actor, body }) => countRecipients({ actor, ...body }),
});
