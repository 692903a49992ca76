import { defineRoute } from '@/app/api/v1/_route/define-route';
import { beginPasskey } from '@/lib/usecases/account/begin-passkey';

export const POST = defineRoute({
  permission: 'account.manage',
  confirmed: true,
  work: ({ actor }) => beginPasskey({ actor }),
});
