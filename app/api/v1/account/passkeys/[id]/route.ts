import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { removePasskey } from '@/lib/usecases/account/remove-passkey';

export const DELETE = defineRoute({
  permission: 'account.manage',
  confirmed: true,
  params: z.object({ id: z.guid() }),
  work: ({ actor, params }) => removePasskey({ actor, passkeyId: params.id }),
});
