import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { timedProblemResponse } from '@/app/api/v1/_route/timed-problem-response';
import { givenPasswordSchema } from '@/lib/domain/account/given-password';
import { removeSecondFactor } from '@/lib/usecases/account/remove-second-factor';
import { startSecondFactor } from '@/lib/usecases/account/start-second-factor';

export const POST = defineRoute({
  permission: 'account.manage',
  confirmed: true,
  work: ({ actor }) => startSecondFactor({ actor }),
});

export const DELETE = defineRoute({
  permission: 'account.manage',
  confirmed: true,
  body: z.strictObject({ password: givenPasswordSchema.optional() }),
  work: async ({ actor, body }) => {
    const removed = await removeSecondFactor({ actor, password: body.password ?? '' });
    return removed.ok ? removed : timedProblemResponse(removed.problem);
  },
});
