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
