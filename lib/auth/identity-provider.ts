import 'server-only';
import { env } from '@/lib/env';

export type IdentityProvider = { issuer: string; clientId: string; clientSecret: string; name: string };

/** The OpenID Connect provider that is set up; null when none is. */
export const identityProvider = (): IdentityProvider | null => {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  // All of them or none: `parseEnv` sees to it.
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !OIDC_NAME) return null;
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name: OIDC_NAME };
};
