import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { personChangeSchema } from '@/lib/domain/account/person';
import { changeUser } from '@/lib/usecases/user/change-user';

export const PATCH = defineRoute({
  permission: 'user.manage',
  confirmed: true,
  params: z.object({ id: z.guid() }),
  body: personChangeSchema,
  work: ({ actor, params, body }) => changeUser({ actor, userId: params.id, given: body }),
});
