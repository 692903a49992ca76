import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { readEditSchema } from '@/lib/domain/content/review-step';
import { submitRuleVersion } from '@/lib/usecases/rule/submit-rule-version';

export const POST = defineRoute({
  permission: 'content.write',
  params: z.object({ id: z.guid() }),
  body: readEditSchema,
  work: ({ actor, params, body }) => submitRuleVersion({ actor, versionId: params.id, ...body, now: new Date() }),
});
