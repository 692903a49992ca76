import 'server-only';
import { isIP } from 'node:net';
import { env } from '@/lib/env';

export type RelyingParty = { id: string; origin: string };

/**
 * Who whoever runs at this address is to an authenticator. A passkey belongs to a name, and is used over https or on the
 * machine itself (WebAuthn Level 3, 5.1.3 and 13.4.9): null where there can be none.
 */
export const relyingPartyAt = (address: string): RelyingParty | null => {
  const { protocol, hostname, origin } = new URL(address);
  const isSafe = protocol === 'https:' || hostname === 'localhost';
  const isName = isIP(hostname.replace(/^\[|\]$/g, '')) === 0;
  return isSafe && isName ? { id: hostname, origin } : null;
};

/** Who we are to one, by the address that is set up: no header of a request has a say in it. */
export const relyingParty = (): RelyingParty | null => relyingPartyAt(env().APP_URL);
