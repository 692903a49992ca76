import { defineRoute } from '@/app/api/v1/_route/define-route';
import { askForOwnPasskey } from '@/lib/usecases/account/ask-for-own-passkey';

export const POST = defineRoute({
  permission: 'account.manage',
  work: ({ actor }) => askForOwnPasskey({ actor }),
});
