import { defineRoute } from '@/app/api/v1/_route/define-route';
import { newPasskeySchema } from '@/lib/domain/account/passkey';
import { addPasskey } from '@/lib/usecases/account/add-passkey';

export const POST = defineRoute({
  permission: 'account.manage',
  body: newPasskeySchema,
  status: 201,
  work: ({ actor, body }) => addPasskey({ actor, given: body }),
});
