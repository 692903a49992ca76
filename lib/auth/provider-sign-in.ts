import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { actorOfRequest } from '@/lib/auth/actor-of-request';
import { askNextAuth, type NextAuthAnswer } from '@/lib/auth/ask-next-auth';
import { countAttempt } from '@/lib/auth/attempt-limits';
import type { IdentityProvider } from '@/lib/auth/identity-provider';
import { networkOf } from '@/lib/auth/network-of';
import { nextAuthOptions } from '@/lib/auth/next-auth-options';
import { readCookies } from '@/lib/auth/read-cookies';
import { signOut } from '@/lib/auth/sign-out';
import { visitorOf } from '@/lib/auth/visitor-of';
import type { ProviderRefusal } from '@/lib/domain/account/provider-refusal';
import { env } from '@/lib/env';

const csrfCookie = 'asked-by-ourselves';

type Step = { location: string; cookies: string[] };

const refused = (refusal: ProviderRefusal, cookies: string[] = []): Step => ({
  location: `/sign-in?error=${refusal}`,
  cookies,
});

/** next-auth sends whoever it can't help to pages of its own, which we don't have. */
const toStep = ({ location, cookies }: NextAuthAnswer): Step =>
  location === null || location.startsWith(`${new URL(env().APP_URL).origin}/api/auth/`)
    ? refused('provider-failed', cookies)
    : { location, cookies };

/** A page of ours, or the first one. */
const pageOf = (wanted: string): string => {
  const { origin } = new URL(env().APP_URL);
  const page = URL.canParse(wanted, origin) ? new URL(wanted, origin) : null;
  return page?.origin === origin ? page.href : `${origin}/`;
};

type Wanted = {
  /** A page of ours to come back to. */
  to: string;
  /** Whether to show there again who one is, however lately one did. */
  afresh: boolean;
};

/** The way to the provider, with state, nonce and the PKCE challenge; what they are checked against is in sealed cookies. */
export const goToProvider = async (provider: IdentityProvider, request: Request, wanted: Wanted): Promise<Step> => {
  const visitor = visitorOf(request);
  const attempt = await countAttempt('provider', networkOf(visitor.address));
  if (!attempt.allowed) return refused('too-many-attempts');
  const options = nextAuthOptions(provider, visitor);
  // The pair by which next-auth knows that its own page asked. We ask ourselves, for who follows a link of ours.
  const csrfToken = randomBytes(32).toString('hex');
  const csrfHash = createHash('sha256').update(`${csrfToken}${env().AUTH_SECRET}`).digest('hex');
  const answer = await askNextAuth(
    {
      method: 'POST',
      action: 'signin',
      query: wanted.afresh ? { prompt: 'login', max_age: '0' } : {},
      body: { csrfToken, callbackUrl: pageOf(wanted.to) },
      cookies: { [csrfCookie]: `${csrfToken}|${csrfHash}` },
    },
    { ...options, cookies: { ...options.cookies, csrfToken: { name: csrfCookie, options: {} } } },
  );
  return toStep(answer);
};

/** The way back: checks what the provider says, and starts a session or says why not. */
export const comeFromProvider = async (provider: IdentityProvider, request: Request): Promise<Step> => {
  const before = await actorOfRequest(request);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const cookies = readCookies(request);
  const options = nextAuthOptions(provider, visitorOf(request));
  const step = toStep(await askNextAuth({ method: 'GET', action: 'callback', query, cookies }, options));
  // This browser's session goes on in the new one.
  if (before && !step.location.startsWith('/sign-in')) await signOut(before);
  return step;
};
