import { defineRoute } from '@/app/api/v1/_route/define-route';
import { startRuleDraftSchema } from '@/lib/domain/rule/rule-draft';
import { startRuleDraft } from '@/lib/usecases/rule/start-rule-draft';

export const POST = defineRoute({
  permission: 'content.write',
  body: startRuleDraftSchema,
  status: 201,
  work: ({ actor, body }) => startRuleDraft({ actor, given: body, now: new Date() }),
});
