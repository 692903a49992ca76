import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { success } from '@/lib/domain/result';
import { origin } from '@/tests/setup/ask';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

test('begins nothing for who has gone meanwhile', async () => {
  let worked = 0;
  const route = defineRoute({
    permission: 'public',
    body: z.strictObject({}),
    work: async () => {
      worked += 1;
      return success(worked);
    },
  });
  const asked = (signal: AbortSignal) =>
    new Request(`${origin}/api/v1/test`, {
      method: 'POST',
      headers: { host: 'localhost:3000', origin, 'content-type': 'application/json' },
      body: '{}',
      signal,
    });
  const ask = (signal: AbortSignal) => route(asked(signal), { params: Promise.resolve({}) });
  expect((await ask(AbortSignal.abort())).status).toBe(503);
  expect(worked).toBe(0);
  expect((await ask(new AbortController().signal)).status).toBe(200);
  expect(worked).toBe(1);
});
