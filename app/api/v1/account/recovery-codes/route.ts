import { defineRoute } from '@/app/api/v1/_route/define-route';
import { makeRecoveryCodes } from '@/lib/usecases/account/make-recovery-codes';

export const POST = defineRoute({
  permission: 'account.manage',
  confirmed: true,
  work: ({ actor }) => makeRecoveryCodes({ actor }),
});
