import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { actorOfToken } from '@/lib/auth/actor-of-cookie';
import { clientAddress } from '@/lib/auth/client-address';
import { sessionCookieName, sessionCookieOptions } from '@/lib/auth/session-cookie';
import { absoluteSeconds } from '@/lib/auth/session-limits';
import { signIn } from '@/lib/auth/sign-in';
import { signOut } from '@/lib/auth/sign-out';
import { env } from '@/lib/env';
import { log } from '@/lib/log';

const credentials = CredentialsProvider({
  name: 'Plainleaf',
  credentials: { email: { label: 'E-mail', type: 'email' }, password: { label: 'Password', type: 'password' } },
  authorize: async (given, request) => {
    const headers = new Headers(request.headers);
    const email = given?.email ?? '';
    const password = given?.password ?? '';
    if (email.length > 254 || password.length > 256 || `${email}${password}`.includes('\0')) return null;
    const userAgent = headers.get('user-agent') ?? '';
    const signedIn = await signIn({ email, password, address: clientAddress(headers), userAgent });
    return signedIn.ok ? { id: signedIn.value } : null;
  },
});

const tokenOf = (jwt: Record<string, unknown>): string | null => (typeof jwt.sid === 'string' ? jwt.sid : null);

/** next-auth over our own session table: its JWT holds the session's token, and every answer asks the row. */
export const nextAuthOptions = (): NextAuthOptions => ({
  secret: env().AUTH_SECRET,
  providers: [credentials],
  session: { strategy: 'jwt', maxAge: absoluteSeconds },
  cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
  pages: { signIn: '/sign-in', signOut: '/', error: '/sign-in' },
  callbacks: {
    jwt: ({ token, user }) => ({ sid: user ? user.id : tokenOf(token) }),
    session: async ({ session, token }) => {
      const actor = await actorOfToken(tokenOf(token));
      const { expires } = session;
      return actor ? { expires, user: { name: actor.userName, role: actor.role } } : { expires };
    },
  },
  events: {
    signOut: async ({ token }) => {
      const actor = await actorOfToken(tokenOf(token));
      if (actor) await signOut(actor);
    },
  },
  logger: {
    error: (code) => log().error({ code }, 'next-auth failed'),
    warn: (code) => log().debug({ code }, 'next-auth warns'),
    debug: () => undefined,
  },
});
