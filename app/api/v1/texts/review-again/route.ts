import { defineRoute } from '@/app/api/v1/_route/define-route';
import { reviewAgainSchema } from '@/lib/domain/content/review-again';
import { reviewAgain } from '@/lib/usecases/block/review-again';

export const POST = defineRoute({
  permission: 'content.write',
  body: reviewAgainSchema,
  status: 201,
  work: ({ actor, body }) => reviewAgain({ actor, given: body, now: new Date() }),
});
