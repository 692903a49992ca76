import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { restoreUser } from '@/lib/usecases/user/restore-user';

export const POST = defineRoute({
  permission: 'user.manage',
  confirmed: true,
  params: z.object({ id: z.guid() }),
  work: ({ actor, params }) => restoreUser({ actor, userId: params.id }),
});
