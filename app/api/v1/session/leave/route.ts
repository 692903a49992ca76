import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { signOut } from '@/lib/auth/sign-out';
import { success } from '@/lib/domain/result';

/**
 * Ends the session of a desk that nobody touched. The page says whose it was: somebody else may have signed in since, in
 * another tab. Unlike signing out it leaves what the browser keeps, for the person who comes back.
 */
export const POST = defineRoute({
  permission: 'account.manage',
  body: z.strictObject({ userId: z.uuid() }),
  work: async ({ actor, body }) => {
    const isTheirs = actor.userId === body.userId;
    if (isTheirs) await signOut(actor);
    return success({ ended: isTheirs });
  },
});
