import 'server-only';
import { isIP } from 'node:net';
import { env } from '@/lib/env';

/**
 * Where does this request come from, as far as can be known? Each proxy of ours adds the address that it saw at the end
 * of X-Forwarded-For; what stands before those is the visitor's own claim. With no proxy, Next.js fills the header in
 * from the connection unless the visitor sent one: the limit per account does not rest on it.
 */
export const clientAddress = (headers: Headers): string => {
  const hops = headers.get('x-forwarded-for')?.split(',') ?? [];
  const address = hops.at(-Math.max(1, env().TRUSTED_PROXIES))?.trim() ?? '';
  return isIP(address) === 0 ? 'unknown' : address;
};
