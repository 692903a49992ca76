import { defineRoute } from '@/app/api/v1/_route/define-route';
import { ruleEffectsSchema } from '@/lib/domain/rule/rule-draft';
import { previewRuleEffects } from '@/lib/usecases/rule/preview-rule-effects';

export const POST = defineRoute({
  permission: 'content.read',
  body: ruleEffectsSchema,
  work: ({ actor, body }) => previewRuleEffects({ actor, given: body }),
});
