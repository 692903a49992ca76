import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { readEditSchema } from '@/lib/domain/content/review-step';
import { approveRuleVersion } from '@/lib/usecases/rule/approve-rule-version';

export const POST = defineRoute({
  permission: 'content.review',
  confirmed: true,
  params: z.object({ id: z.guid() }),
  body: readEditSchema,
  work: ({ actor, params, body }) => approveRuleVersion({ actor, versionId: params.id, ...body, now: new Date() }),
});
