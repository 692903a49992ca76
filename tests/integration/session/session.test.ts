import { expect, test, vi } from 'vitest';
import { GET as comeFromProvider } from '@/app/api/auth/callback/oidc/route';
import { POST as searchPatients } from '@/app/api/v1/patients/search/route';
import { GET as goToProvider } from '@/app/api/v1/session/provider/route';
import { DELETE, POST } from '@/app/api/v1/session/route';
import { idleSeconds } from '@/lib/auth/session-limits';
import { openSessionToken } from '@/lib/auth/session-token';
import { inClinic } from '@/lib/db/in-clinic';
import { setUserStatus } from '@/lib/db/user/set-user-status';
import type { Role } from '@/lib/domain/permission/permissions';
import { type BuiltUser, buildUser, testPassword } from '@/tests/builders/user-builder';
import { ask } from '@/tests/setup/ask';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';
import { sealedIn } from '@/tests/setup/sealed-in';

provideDatabase();

const signIn = (email: string, password: string, address = '192.0.2.1') =>
  ask(POST, { body: { email, password }, headers: { 'x-forwarded-for': address } });

/** Does this cookie open anything? */
const statusWith = async (sealed: string): Promise<number> =>
  (await ask(searchPatients, { body: { query: '' }, sealed })).status;

const eventsOf = ({ actor }: BuiltUser) =>
  inClinic(actor.clinicId, async (tx) => {
    const rows = await tx.auditEvent.findMany({ orderBy: { at: 'asc' }, select: { type: true, detail: true } });
    return rows.filter((row) => row.type.startsWith('session.'));
  });

test('signs in with the right password, in any case of the e-mail, and says so in the record', async () => {
  const user = await buildUser();
  const response = await signIn(user.email.toUpperCase(), testPassword);
  expect(response.status).toBe(200);
  const cookie = response.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(await statusWith(sealedIn(response))).toBe(200);
  expect(await eventsOf(user)).toEqual([{ type: 'session.started', detail: {} }]);
});

test('keeps no session token in the database, only its hash', async () => {
  const user = await buildUser();
  const token = await openSessionToken(sealedIn(await signIn(user.email, testPassword)));
  if (token === null) throw new Error('The cookie holds no token.');
  const hex = [Buffer.from(token), Buffer.from(token, 'base64url')].map((bytes) => bytes.toString('hex'));
  const { rows } = await asOwner((client) => client.query('SELECT s::text AS row FROM sessions s'));
  for (const kept of [token, ...hex]) expect(rows.some(({ row }) => row.includes(kept))).toBe(false);
});

test('signs out for good: a copy of the cookie opens nothing', async () => {
  const user = await buildUser();
  expect(await statusWith(user.sealed)).toBe(200);
  const response = await ask(DELETE, { method: 'DELETE', sealed: user.sealed });
  expect(response.headers.get('set-cookie')).toMatch(/Max-Age=0/);
  expect(response.headers.get('clear-site-data')).toBe('"storage"');
  expect(await statusWith(user.sealed)).toBe(401);
  expect((await eventsOf(user)).at(-1)?.type).toBe('session.ended');
});

test('puts a suspended person out at the next request, and does not let them in again', async () => {
  const user = await buildUser();
  expect(await statusWith(user.sealed)).toBe(200);
  await inClinic(user.actor.clinicId, (tx) => setUserStatus(tx, user.actor.userId, 'suspended'));
  expect(await statusWith(user.sealed)).toBe(401);
  expect((await signIn(user.email, testPassword)).status).toBe(401);
  expect((await eventsOf(user)).at(-1)?.detail).toEqual({ because: 'suspended' });
});

test.for<[string, string]>([
  ['the person left the clinic', 'UPDATE memberships SET ended_at = now() WHERE user_id = $1'],
  ['the person is kept out of the clinic', 'UPDATE memberships SET suspended_at = now() WHERE user_id = $1'],
  ['the password changed after it began', 'UPDATE users SET password_changed_at = now() WHERE id = $1'],
  [
    'nobody used it for half an hour',
    `UPDATE sessions SET last_seen_at = now() - interval '${idleSeconds + 1} s' WHERE user_id = $1`,
  ],
  ['its time is over', "UPDATE sessions SET expires_at = now() - interval '1 s' WHERE user_id = $1"],
  ['it was revoked', 'UPDATE sessions SET revoked_at = now() WHERE user_id = $1'],
])('ends a session when %s', async ([, sql]) => {
  const user = await buildUser();
  expect(await statusWith(user.sealed)).toBe(200);
  await asOwner((client) => client.query(sql, [user.actor.userId]));
  expect(await statusWith(user.sealed)).toBe(401);
});

/** Keeps a sign-in that has found its account from going on, until `change` was made to that account. */
const signInDuring = (user: BuiltUser, change: string): Promise<Response> =>
  asOwner(async (client) => {
    await client.query('BEGIN; LOCK TABLE sign_in_attempts IN EXCLUSIVE MODE');
    const answer = signIn(user.email, testPassword);
    const waiting = "SELECT FROM pg_locks WHERE NOT granted AND relation = 'sign_in_attempts'::regclass";
    await vi.waitUntil(async () => (await client.query(waiting)).rowCount === 1, { timeout: 3000 });
    await client.query(change, [user.actor.userId]);
    await client.query('COMMIT');
    return answer;
  });

test.for<[string, string, string]>([
  [
    'whose password was changed',
    'wrong-password',
    "UPDATE users SET password_hash = 'another', password_changed_at = now() WHERE id = $1",
  ],
  ['who was kept out', 'suspended', 'UPDATE memberships SET suspended_at = now() WHERE user_id = $1'],
  ['who left', 'suspended', 'UPDATE memberships SET ended_at = now() WHERE user_id = $1'],
])('starts no session for somebody %s while it looked at the password', async ([, because, sql]) => {
  const user = await buildUser();
  const answer = await signInDuring(user, sql);
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([401, null]);
  expect(await eventsOf(user)).toEqual([{ type: 'session.refused', detail: { because } }]);
});

test('takes a change of role into account at the next request', async () => {
  const user = await buildUser({ role: 'clinician' });
  expect(await statusWith(user.sealed)).toBe(200);
  const editor: Role = 'editor';
  await inClinic(user.actor.clinicId, (tx) => tx.membership.updateMany({ data: { role: editor } }));
  expect(await statusWith(user.sealed)).toBe(403);
});

test('opens nothing with a cookie that was made up or cut short', async () => {
  const { sealed } = await buildUser();
  for (const wrong of ['', 'x', sealed.slice(0, -4), `${sealed}A`, 'eyJhbGciOiJub25lIn0.e30.']) {
    expect(await statusWith(wrong)).toBe(401);
  }
});

test('where no identity provider is set up, nothing leads to one', async () => {
  expect((await ask(goToProvider, { method: 'GET' })).status).toBe(404);
  expect((await ask(comeFromProvider, { method: 'GET', query: 'code=x&state=y' })).status).toBe(404);
});
