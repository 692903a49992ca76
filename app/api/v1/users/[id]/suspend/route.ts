import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { suspendUser } from '@/lib/usecases/user/suspend-user';

export const POST = defineRoute({
  permission: 'user.manage',
  confirmed: true,
  params: z.object({ id: z.guid() }),
  work: ({ actor, params }) => suspendUser({ actor, userId: params.id, now: new Date() }),
});
