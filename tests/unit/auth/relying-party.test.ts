import { expect, test } from 'vitest';
import { relyingPartyAt } from '@/lib/auth/relying-party';

test.for<[string, ReturnType<typeof relyingPartyAt>]>([
  ['https://plainleaf.example', { id: 'plainleaf.example', origin: 'https://plainleaf.example' }],
  ['https://plainleaf.example:8443/', { id: 'plainleaf.example', origin: 'https://plainleaf.example:8443' }],
  ['http://localhost:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
  ['http://plainleaf.example', null],
  ['https://192.0.2.7', null],
  ['https://[2001:db8::7]', null],
])('at %s passkeys belong to %o', ([address, party]) => {
  expect(relyingPartyAt(address)).toEqual(party);
});
