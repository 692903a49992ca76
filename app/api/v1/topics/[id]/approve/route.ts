import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { topicApprovalSchema } from '@/lib/domain/check/topic-approval';
import { approveTopic } from '@/lib/usecases/check/approve-topic';

export const POST = defineRoute({
  permission: 'content.review',
  confirmed: true,
  params: z.object({ id: z.string().regex(/^[a-z0-9-]+$/) }),
  body: topicApprovalSchema,
  work: ({ actor, params: { id }, body }) => approveTopic({ actor, topicId: id, approval: body, now: new Date() }),
});
