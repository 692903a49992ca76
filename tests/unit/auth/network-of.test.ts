import { expect, test } from 'vitest';
import { networkOf } from '@/lib/auth/network-of';

test.for([
  ['192.0.2.7', '192.0.2.7'],
  ['unknown', 'unknown'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1:2:3:4', 'fe80:0:0:0'],
])('%s is of %s', ([address, network]) => {
  expect(networkOf(address ?? '')).toBe(network);
});
