import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { returnSchema } from '@/lib/domain/content/review-step';
import { returnRuleVersion } from '@/lib/usecases/rule/return-rule-version';

export const POST = defineRoute({
  permission: 'content.review',
  params: z.object({ id: z.guid() }),
  body: returnSchema,
  work: ({ actor, params, body }) => returnRuleVersion({ actor, versionId: params.id, ...body, now: new Date() }),
});
