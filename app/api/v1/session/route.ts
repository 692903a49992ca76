import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { problemResponse } from '@/app/api/v1/_route/problem-response';
import { actorOfRequest } from '@/lib/auth/actor-of-request';
import { clientAddress } from '@/lib/auth/client-address';
import { clearSessionCookie, setSessionCookie } from '@/lib/auth/session-cookie';
import { sealSessionToken } from '@/lib/auth/session-token';
import { signIn } from '@/lib/auth/sign-in';
import { signOut } from '@/lib/auth/sign-out';

const noStore = { 'cache-control': 'no-store' };

export const POST = defineRoute({
  permission: 'public',
  body: z.strictObject({ email: z.string().min(1).max(254), password: z.string().min(1).max(256) }),
  work: async ({ body, request }) => {
    const address = clientAddress(request.headers);
    const signedIn = await signIn({ ...body, address, userAgent: request.headers.get('user-agent') ?? '' });
    if (!signedIn.ok) {
      const { problem, retryAfterSeconds } = signedIn.problem;
      return problemResponse(problem, retryAfterSeconds === undefined ? {} : { retryAfterSeconds });
    }
    const cookie = setSessionCookie(await sealSessionToken(signedIn.value));
    return Response.json({ signedIn: true }, { headers: { ...noStore, 'set-cookie': cookie } });
  },
});

export const DELETE = defineRoute({
  permission: 'public',
  work: async ({ request }) => {
    const actor = await actorOfRequest(request);
    if (actor) await signOut(actor);
    return Response.json({ signedIn: false }, { headers: { ...noStore, 'set-cookie': clearSessionCookie() } });
  },
});
