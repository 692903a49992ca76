import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { newSessionResponse } from '@/app/api/v1/_route/new-session-response';
import { timedProblemResponse } from '@/app/api/v1/_route/timed-problem-response';
import { actorOfRequest } from '@/lib/auth/actor-of-request';
import { clearSessionCookie } from '@/lib/auth/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import { signOut } from '@/lib/auth/sign-out';
import { visitorOf } from '@/lib/auth/visitor-of';
import { givenPasswordSchema } from '@/lib/domain/account/given-password';

export const POST = defineRoute({
  permission: 'public',
  body: z.strictObject({
    email: z.string().min(1).max(254),
    password: givenPasswordSchema,
    code: z.string().min(1).max(64).optional(),
  }),
  work: async ({ body: { email, password, code }, request }) => {
    const given = { email, password, ...(code !== undefined && { code }) };
    const signedIn = await signIn({ ...given, ...visitorOf(request) });
    if (!signedIn.ok) return timedProblemResponse(signedIn.problem);
    return newSessionResponse(signedIn.value, { signedIn: true });
  },
});

export const DELETE = defineRoute({
  permission: 'public',
  work: async ({ request }) => {
    const actor = await actorOfRequest(request);
    if (actor) await signOut(actor);
    const headers = {
      'cache-control': 'no-store',
      'set-cookie': clearSessionCookie(),
      // Unsaved work that the browser kept must not wait for whoever comes next (OWASP ASVS 5.0, 14.3.1).
      'clear-site-data': '"storage"',
    };
    return Response.json({ signedIn: false }, { headers });
  },
});
