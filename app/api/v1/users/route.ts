import { defineRoute } from '@/app/api/v1/_route/define-route';
import { newPersonSchema } from '@/lib/domain/account/person';
import { addUser } from '@/lib/usecases/user/add-user';

export const POST = defineRoute({
  permission: 'user.manage',
  confirmed: true,
  body: newPersonSchema,
  status: 201,
  work: ({ actor, body }) => addUser({ actor, given: body }),
});
