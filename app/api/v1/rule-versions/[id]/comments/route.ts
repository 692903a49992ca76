import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { newCommentSchema } from '@/lib/domain/content/review-step';
import { commentOnRuleVersion } from '@/lib/usecases/rule/comment-on-rule-version';

export const POST = defineRoute({
  permission: 'content.review',
  params: z.object({ id: z.guid() }),
  body: newCommentSchema,
  status: 201,
  work: ({ actor, params, body }) =>
    commentOnRuleVersion({ actor, versionId: params.id, given: body, now: new Date() }),
});
