import { defineRoute } from '@/app/api/v1/_route/define-route';
import { endOtherSessions } from '@/lib/usecases/account/end-other-sessions';

export const POST = defineRoute({
  permission: 'account.manage',
  work: ({ actor }) => endOtherSessions({ actor }),
});
