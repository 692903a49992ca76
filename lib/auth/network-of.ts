import 'server-only';
import { isIPv6 } from 'node:net';

const groupsOf = (text: string): string[] => text.split(':').filter((group) => group !== '');

/**
 * What of an address is one place: all of it, or of IPv6 the first 64 bits, for whoever has one address there has all
 * 2^64 of them (RFC 4291, 2.5.4).
 */
export const networkOf = (address: string): string => {
  if (!isIPv6(address)) return address;
  const [start = '', end = ''] = address.split('::');
  const before = groupsOf(start);
  const after = groupsOf(end);
  const missing = Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(missing).fill('0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
};
