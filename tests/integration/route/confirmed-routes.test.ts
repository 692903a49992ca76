import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { POST as openRecall } from '@/app/api/v1/recalls/route';
import { storeLegCramps } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';
import { findRoutes, namesIn, type Route } from '@/tests/setup/route-manifest';

provideDatabase();

/** What asks who it is again, and under which of the four reasons it does (AUTH-07). */
const confirmed: Record<'publishes' | 'recalls' | 'takes data out' | 'changes people', readonly string[]> = {
  publishes: [
    'POST /api/v1/block-versions/[id]/withdraw',
    'POST /api/v1/pack-imports/[id]/publish',
    'POST /api/v1/phrases/[id]/approve',
    'POST /api/v1/rule-versions/[id]/approve',
    'POST /api/v1/rule-versions/[id]/withdraw',
    'POST /api/v1/topics/[id]/approve',
    'POST /api/v1/versions/[id]/approve',
  ],
  recalls: ['POST /api/v1/recalls'],
  'takes data out': [
    'GET /api/v1/audit/csv',
    'GET /api/v1/recalls/[id]/csv',
    'GET /api/v1/reports/[name]/csv',
    'POST /api/v1/recalls/[id]/letters',
  ],
  'changes people': [
    'DELETE /api/v1/account/passkeys/[id]',
    'DELETE /api/v1/account/second-factor',
    'POST /api/v1/account/passkeys/challenge',
    'POST /api/v1/account/recovery-codes',
    'POST /api/v1/account/second-factor',
    'DELETE /api/v1/users/[id]/second-factor',
    'PATCH /api/v1/users/[id]',
    'POST /api/v1/users',
    'POST /api/v1/users/[id]/leave',
    'POST /api/v1/users/[id]/password-link',
    'POST /api/v1/users/[id]/restore',
    'POST /api/v1/users/[id]/suspend',
  ],
};

/** As the requirement has it (AUTH-07), whatever the program says. */
const fiveMinutes = 5 * 60;

let routes: Route[];
let admin: BuiltUser;

beforeAll(async () => {
  routes = (await findRoutes()).filter(({ policy }) => policy.confirmed);
  await storeLegCramps();
  admin = await buildUser({ role: 'admin' });
});

const confirmedSecondsAgo = (seconds: number) =>
  asOwner((client) =>
    client.query('UPDATE sessions SET confirmed_at = now() - make_interval(secs => $1) WHERE id = $2', [
      seconds,
      admin.actor.sessionId,
    ]),
  );

const counted = () =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ recalls: string; events: string }>(
      'SELECT (SELECT count(*) FROM recalls) AS recalls, (SELECT count(*) FROM audit_events) AS events',
    );
    return rows[0];
  });

test('what publishes, recalls, takes data out or changes people asks who it is again, and nothing else does', () => {
  expect(routes.map(({ key }) => key).sort()).toEqual(Object.values(confirmed).flat().sort());
});

test('each of them asks before it looks at what was sent, when that was more than five minutes ago', async () => {
  await confirmedSecondsAgo(fiveMinutes + 5);
  for (const { key, method, address, handler } of routes) {
    const params = Object.fromEntries(namesIn(address).map((name) => [name, randomUUID()]));
    const answer = await ask(handler, { method, params, sealed: admin.sealed, ...(method !== 'GET' && { body: {} }) });
    expect([key, answer.status, (await problemOf(answer)).code]).toEqual([key, 403, 'confirm-first']);
  }
});

test('a recall that is asked to confirm first is not opened, and nothing is recorded; confirmed, it is', async () => {
  const body = { target: { kind: 'advice-key', id: 'relief.massage' }, severity: 'urgent', reason: 'It does harm.' };
  const opening = { sealed: admin.sealed, body: { ...body, letter: 'Please stop.' } };
  await confirmedSecondsAgo(fiveMinutes + 5);
  const before = await counted();
  expect((await ask(openRecall, opening)).status).toBe(403);
  expect(await counted()).toEqual(before);

  await confirmedSecondsAgo(fiveMinutes - 30);
  expect((await ask(openRecall, opening)).status).toBe(201);
  expect((await counted())?.recalls).toBe('1');
});
