import { expect, test } from 'vitest';
import { parseEnv } from '@/lib/env';

const good = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://owner@127.0.0.1/plainleaf',
  AUTH_SECRET: 'Zr4vQ9mXe2LwTfB7yKdN5sHcJ8uPgA1o',
};

test('takes the least that an installation has to set', () => {
  expect(parseEnv(good)).toMatchObject({ PORT: 3000, APP_URL: 'http://localhost:3000', TRUSTED_PROXIES: 0 });
});

test.for<[string, string | undefined]>([
  ['is missing', undefined],
  ['is missing', ''],
  ['at least 32 characters', 'Zr4vQ9mXe2LwTfB7'],
  ['can be guessed', 'a'.repeat(40)],
  ['can be guessed', 'changeme-changeme-1234567890-changeme'],
])('refuses to start when the secret %s, with the line that makes one', ([why, secret]) => {
  const start = () => parseEnv({ ...good, AUTH_SECRET: secret });
  expect(start).toThrow(new RegExp(`AUTH_SECRET .*${why}.*randomBytes`, 's'));
});

test('names every setting that is wrong at once, and quotes none of them', () => {
  const start = () => parseEnv({ ...good, PORT: '70000', DATABASE_URL: 'mysql://owner:hunter2@host/db' });
  expect(start).toThrow(/DATABASE_URL.*PORT/s);
  expect(start).not.toThrow(/hunter2/);
});

const provider = {
  OIDC_ISSUER: 'https://id.hospital.example',
  OIDC_CLIENT_ID: 'plainleaf',
  OIDC_CLIENT_SECRET: 'of the provider',
  OIDC_NAME: 'Town hospital',
};

test('takes an identity provider whole or not at all, and says what is missing', () => {
  expect(parseEnv({ ...good, ...provider })).toMatchObject(provider);
  const { OIDC_CLIENT_SECRET: _secret, OIDC_NAME: _name, ...half } = provider;
  expect(() => parseEnv({ ...good, ...half })).toThrow(/OIDC_CLIENT_SECRET is missing.*OIDC_NAME is missing/s);
});

test('believes no identity provider over plain http that is not on this machine', () => {
  const at = (issuer: string) => () => parseEnv({ ...good, ...provider, OIDC_ISSUER: issuer });
  expect(at('http://id.hospital.example')).toThrow(/OIDC_ISSUER must be an https address/);
  expect(at('http://localhost.hospital.example')).toThrow(/OIDC_ISSUER/);
  expect(at('http://localhost:8080/realm')).not.toThrow();
});
