import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { makePasswordLink } from '@/lib/usecases/user/make-password-link';

export const POST = defineRoute({
  permission: 'user.manage',
  confirmed: true,
  params: z.object({ id: z.guid() }),
  status: 201,
  work: ({ actor, params }) => makePasswordLink({ actor, userId: params.id }),
});
