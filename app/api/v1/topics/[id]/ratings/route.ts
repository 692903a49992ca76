import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { newRatingSchema } from '@/lib/domain/check/rating';
import { rateTopic } from '@/lib/usecases/check/rate-topic';

export const POST = defineRoute({
  permission: 'content.check',
  params: z.object({ id: z.string().regex(/^[a-z0-9-]+$/) }),
  body: newRatingSchema,
  status: 201,
  work: ({ actor, params: { id }, body }) => rateTopic({ actor, topicId: id, rating: body, now: new Date() }),
});
