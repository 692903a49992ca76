import { defineRoute } from '@/app/api/v1/_route/define-route';
import { success } from '@/lib/domain/result';

/** Whose session is this? Asking keeps it from ending for want of use, as every request does. */
export const GET = defineRoute({
  permission: 'account.manage',
  work: async ({ actor: { userId, clinicId } }) => success({ userId, clinicId }),
});
