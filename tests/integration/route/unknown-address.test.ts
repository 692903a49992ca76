import { expect, test } from 'vitest';
import * as unknown from '@/app/api/[[...unknown]]/route';
import { ask, problemOf } from '@/tests/setup/ask';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const byMethod = Object.entries(unknown);

test('an address of the API that is none is told so in every method, in the one shape of problems', async () => {
  expect(byMethod.map(([method]) => method).sort()).toEqual(['DELETE', 'GET', 'OPTIONS', 'PATCH', 'POST', 'PUT']);
  for (const [method, handler] of byMethod) {
    const answer = await ask(handler, { method });
    expect([method, answer.status, answer.headers.get('content-type')]).toEqual([
      method,
      404,
      'application/problem+json',
    ]);
    expect((await problemOf(answer)).code).toBe('not-found');
  }
});

test('a write to such an address from another site is refused before that', async () => {
  const answer = await ask(unknown.POST, { headers: { origin: 'https://evil.example' } });
  expect(answer.status).toBe(403);
});
