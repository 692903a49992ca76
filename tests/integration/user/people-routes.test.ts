import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { POST as leave } from '@/app/api/v1/users/[id]/leave/route';
import { POST as makeLink } from '@/app/api/v1/users/[id]/password-link/route';
import { POST as restore } from '@/app/api/v1/users/[id]/restore/route';
import { PATCH as change } from '@/app/api/v1/users/[id]/route';
import { DELETE as removeSecondFactor } from '@/app/api/v1/users/[id]/second-factor/route';
import { POST as suspend } from '@/app/api/v1/users/[id]/suspend/route';
import { POST as add } from '@/app/api/v1/users/route';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

let admin: BuiltUser;
let nurse: BuiltUser;

beforeAll(async () => {
  admin = await buildUser({ role: 'admin' });
  nurse = await buildUser({ clinicId: admin.actor.clinicId });
});

const person = { email: 'New.Nurse@Test.example', name: 'New nurse', role: 'clinician', jobTitle: 'nurse' };
const changed = { was: { role: 'clinician', jobTitle: 'nurse' }, role: 'editor', jobTitle: 'nurse' };

const routes = [
  ['change', change, { method: 'PATCH', body: changed }],
  ['suspend', suspend, {}],
  ['restore', restore, {}],
  ['leave', leave, {}],
  ['password-link', makeLink, {}],
  ['second-factor', removeSecondFactor, { method: 'DELETE' }],
] as const;

test('adds somebody under an e-mail in lower case, and hands the link over in an answer that nothing keeps', async () => {
  const answer = await ask(add, { sealed: admin.sealed, body: person });
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([201, 'no-store']);
  const { id, link } = await answer.json();
  expect(link.token).toMatch(/^[\w-]{43}$/);
  const { rows } = await asOwner((client) => client.query('SELECT email FROM users WHERE id = $1', [id]));
  expect(rows).toEqual([{ email: 'new.nurse@test.example' }]);
});

test.for<[string, Record<string, unknown>, string]>([
  ['an e-mail that is none', { email: 'nurse' }, 'email'],
  ['no name', { name: ' ' }, 'name'],
  ['no job title', { jobTitle: '' }, 'jobTitle'],
  ['a name of two lines', { name: 'A\nB' }, 'name'],
  ['a role that is none', { role: 'owner' }, 'role'],
  ['a field that is not asked for', { clinicId: randomUUID() }, ''],
])('400 for %s', async ([, wrong, field]) => {
  const answer = await ask(add, { sealed: admin.sealed, body: { ...person, email: 'x@test.example', ...wrong } });
  expect([answer.status, (await problemOf(answer)).fields?.[0]?.field]).toEqual([400, field]);
});

describe.for(routes)('%s', ([, handler, question]) => {
  test('answers a foreign, an unknown and a malformed person alike', async () => {
    const stranger = await buildUser();
    const answers: [number, string][] = [];
    for (const id of [stranger.actor.userId, randomUUID(), "1' OR 1=1"]) {
      const answer = await ask(handler, { sealed: admin.sealed, params: { id }, ...question });
      answers.push([answer.status, await answer.text()]);
    }
    expect(answers[0]?.[0]).toBe(404);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  test('is for administrators who showed lately who they are', async () => {
    const params = { id: nurse.actor.userId };
    expect((await ask(handler, { params, ...question })).status).toBe(401);
    for (const role of ['clinician', 'editor'] as const) {
      const { sealed } = await buildUser({ role, clinicId: admin.actor.clinicId });
      expect((await ask(handler, { sealed, params, ...question })).status).toBe(403);
    }
    const idle = await buildUser({ role: 'admin', clinicId: admin.actor.clinicId });
    const sql = "UPDATE sessions SET confirmed_at = now() - interval '6 minutes' WHERE id = $1";
    await asOwner((client) => client.query(sql, [idle.actor.sessionId]));
    const answer = await ask(handler, { sealed: idle.sealed, params, ...question });
    expect([answer.status, (await problemOf(answer)).code]).toEqual([403, 'confirm-first']);
  });
});

test('goes from a link to a suspension, back, and out of the clinic', async () => {
  const params = { id: nurse.actor.userId };
  const { sealed } = admin;
  const statusOf = async (handler: Parameters<typeof ask>[0]) => (await ask(handler, { sealed, params })).status;
  expect(await statusOf(makeLink)).toBe(201);
  expect(await statusOf(suspend)).toBe(200);
  expect(await statusOf(suspend)).toBe(409);
  expect(await statusOf(restore)).toBe(200);
  expect(await statusOf(leave)).toBe(200);
});
