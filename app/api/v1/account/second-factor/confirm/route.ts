import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { confirmSecondFactor } from '@/lib/usecases/account/confirm-second-factor';

export const POST = defineRoute({
  permission: 'account.manage',
  body: z.strictObject({ code: z.string().min(1).max(64) }),
  work: ({ actor, body }) => confirmSecondFactor({ actor, code: body.code }),
});
