import { expect, test } from 'vitest';
import { pagePolicies } from '@/app/_access/page-policies';
import { findPages, findRoutes, findUndeclared, namesIn } from '@/tests/setup/route-manifest';

test('every page says who may look at it, and nothing says so of a page that is not there', async () => {
  expect(await findPages()).toEqual(Object.keys(pagePolicies).sort());
});

test('every handler of every route declares its policy', async () => {
  expect(await findUndeclared()).toEqual([]);
  expect((await findRoutes()).length).toBeGreaterThan(60);
});

test('a route with names in its address says what fits there', async () => {
  const loose = (await findRoutes()).filter(({ address, policy }) => namesIn(address).length > 0 && !policy.params);
  expect(loose.map(({ key }) => key)).toEqual([]);
});

const unknownAddress = ['DELETE', 'GET', 'OPTIONS', 'PATCH', 'POST', 'PUT'].map(
  (method) => `${method} /api/[[...unknown]]`,
);

/** What anyone may ask, signed in or not, and why. */
const open: Record<string, string> = {
  'POST /api/v1/session': 'signs in',
  'DELETE /api/v1/session': 'signs out, and clears the cookie of a session that is over',
  'POST /api/v1/session/passkey/challenge': 'asks for a passkey, which nobody has named yet',
  'POST /api/v1/session/passkey': 'signs in with it',
  'GET /api/v1/session/provider': 'goes to the identity provider to sign in',
  'GET /api/auth/callback/oidc': 'comes back from there; what it says is checked before anything else',
  'POST /api/v1/password-links/use': 'chooses a password with a link, whose token says who it is',
  'GET /api/v1/pictures/[sha256]': 'a picture on the page behind a printed sheet’s code',
  'GET /livez': 'says that the process is there',
  'GET /readyz': 'says whether it can do its work',
  'POST /api/v1/csp-reports': 'a browser says what a page tried that its policy forbids',
  ...Object.fromEntries(unknownAddress.map((key) => [key, 'says that there is nothing'])),
};

test('nothing is open to whoever is not signed in but what is named here', async () => {
  const found = (await findRoutes()).filter(({ policy }) => policy.permission === 'public');
  expect(found.map(({ key }) => key).sort()).toEqual(Object.keys(open).sort());
});
