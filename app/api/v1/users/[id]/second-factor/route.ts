import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { removeSecondFactor } from '@/lib/usecases/user/remove-second-factor';

export const DELETE = defineRoute({
  permission: 'user.manage',
  confirmed: true,
  params: z.object({ id: z.guid() }),
  work: ({ actor, params }) => removeSecondFactor({ actor, userId: params.id }),
});
