import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { withdrawRuleSchema } from '@/lib/domain/rule/withdraw-rule';
import { proposeRuleWithdrawal } from '@/lib/usecases/rule/propose-rule-withdrawal';

export const POST = defineRoute({
  permission: 'content.withdraw',
  confirmed: true,
  params: z.object({ id: z.guid() }),
  body: withdrawRuleSchema,
  status: 201,
  work: ({ actor, params, body }) => proposeRuleWithdrawal({ actor, versionId: params.id, ...body, now: new Date() }),
});
