import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { IdentityProvider } from '@/lib/auth/identity-provider';
import { sessionCookieName, sessionCookieOptions } from '@/lib/auth/session-cookie';
import { absoluteSeconds } from '@/lib/auth/session-limits';
import { signInWithIdentity } from '@/lib/auth/sign-in-with-identity';
import type { Visitor } from '@/lib/auth/start-session';
import { env } from '@/lib/env';
import { log } from '@/lib/log';

type Profile = { sub: string };

const providerTimeoutMs = 5000;

const toProvider = ({ issuer, clientId, clientSecret, name }: IdentityProvider): OAuthConfig<Profile> => ({
  id: 'oidc',
  type: 'oauth',
  name,
  wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  clientId,
  clientSecret,
  idToken: true,
  checks: ['pkce', 'state', 'nonce'],
  // Whoever showed who they are longer ago than a session lasts shows it again; `auth_time` is part of the answer then.
  authorization: { params: { scope: 'openid email', max_age: absoluteSeconds } },
  httpOptions: { timeout: providerTimeoutMs },
  userinfo: {
    // Some providers have the e-mail address there and not in the ID token, which is signed and goes before.
    request: async ({ client, tokens }) => {
      // openid-client's own set, which next-auth declares as less than it is.
      const set = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>;
      const claims = set.claims();
      const isThere = claims.email !== undefined && claims.email_verified !== undefined;
      if (isThere || !client.issuer.metadata.userinfo_endpoint) return claims;
      return { ...(await client.userinfo(set)), ...claims };
    },
  },
  profile: ({ sub }) => ({ id: sub }),
});

const reasonOf = (metadata: unknown): string | undefined => {
  const error = metadata instanceof Error ? metadata : Object(metadata).error;
  return error instanceof Error ? error.message.slice(0, 300) : undefined;
};

/** next-auth as far as we use it: the way to a provider and back. The session that comes of it is a row of ours, as any other. */
export const nextAuthOptions = (provider: IdentityProvider, visitor: Visitor): NextAuthOptions => {
  let token = '';
  return {
    secret: env().AUTH_SECRET,
    providers: [toProvider(provider)],
    session: { strategy: 'jwt', maxAge: absoluteSeconds },
    jwt: { maxAge: absoluteSeconds },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    callbacks: {
      signIn: async ({ profile }) => {
        const signedIn = await signInWithIdentity(profile, visitor);
        if (!signedIn.ok) return `/sign-in?error=${signedIn.problem}`;
        token = signedIn.value;
        return true;
      },
      jwt: () => ({ sid: token }),
    },
    logger: {
      error: (code, metadata) => log().error({ code, reason: reasonOf(metadata) }, 'next-auth failed'),
      warn: (code) => log().debug({ code }, 'next-auth warns'),
      debug: () => undefined,
    },
  };
};
