import 'server-only';
import { identityProvider } from '@/lib/auth/identity-provider';

/** How can somebody sign in here besides with a password? The name of the identity provider, or null when none is set up. */
export const signInWays = (): { provider: string | null } => ({ provider: identityProvider()?.name ?? null });
