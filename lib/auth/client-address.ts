import 'server-only';
import { isIP } from 'node:net';
import { env } from '@/lib/env';

/** IPv4 as a socket that takes both kinds writes it. */
const mapped = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i;

/**
 * Where does this request come from? `noteConnectionAddress` adds whom the connection is from at the end of X-Forwarded-For,
 * and each proxy of ours has added whom it saw before that. What stands further to the left is the visitor's own claim.
 */
export const clientAddress = (headers: Headers): string => {
  const hops = headers.get('x-forwarded-for')?.split(',') ?? [];
  const address =
    hops
      .at(-1 - env().TRUSTED_PROXIES)
      ?.trim()
      .replace(mapped, '') ?? '';
  return isIP(address) === 0 ? 'unknown' : address;
};
