import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { endMembership } from '@/lib/usecases/user/end-membership';

export const POST = defineRoute({
  permission: 'user.manage',
  confirmed: true,
  params: z.object({ id: z.guid() }),
  work: ({ actor, params }) => endMembership({ actor, userId: params.id, now: new Date() }),
});
