import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { timedProblemResponse } from '@/app/api/v1/_route/timed-problem-response';
import { confirmSecondFactor } from '@/lib/usecases/account/confirm-second-factor';

export const POST = defineRoute({
  permission: 'account.manage',
  body: z.strictObject({ code: z.string().min(1).max(64) }),
  work: async ({ actor, body }) => {
    const confirmed = await confirmSecondFactor({ actor, code: body.code });
    return confirmed.ok ? confirmed : timedProblemResponse(confirmed.problem);
  },
});
