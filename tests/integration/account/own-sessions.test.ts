import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { DELETE as endSession } from '@/app/api/v1/account/sessions/[id]/route';
import { POST as endOthers } from '@/app/api/v1/account/sessions/end-others/route';
import { idleSeconds } from '@/lib/auth/session-limits';
import { getAccount } from '@/lib/usecases/account/get-account';
import { buildClinic } from '@/tests/builders/clinic-builder';
import { buildSession } from '@/tests/builders/session-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask } from '@/tests/setup/ask';
import { eventsOf } from '@/tests/setup/events-of';
import { opensWith } from '@/tests/setup/opens-with';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const end = (user: BuiltUser, id: string) => ask(endSession, { method: 'DELETE', sealed: user.sealed, params: { id } });

const sessionsOf = async ({ actor }: BuiltUser) => {
  const account = await getAccount({ actor });
  return account.ok ? account.value.sessions : [];
};

const change = (sql: string, sessionId: string) => asOwner((client) => client.query(sql, [sessionId]));

test('lists where somebody is signed in, here first, and nothing that is over or anybody else’s', async () => {
  const user = await buildUser();
  await buildUser({ clinicId: user.actor.clinicId });
  const phone = await buildSession(user, { address: '192.0.2.9', userAgent: 'a phone' });
  const [idle, expired, revoked] = [await buildSession(user), await buildSession(user), await buildSession(user)];
  const older = await buildSession(user);
  await change(
    `UPDATE sessions SET last_seen_at = now() - interval '${idleSeconds + 1} s' WHERE id = $1`,
    idle.sessionId,
  );
  await change("UPDATE sessions SET expires_at = now() - interval '1 s' WHERE id = $1", expired.sessionId);
  await change('UPDATE sessions SET revoked_at = now() WHERE id = $1', revoked.sessionId);
  // Than the password: in this clinic nobody revoked it, and it opens nothing.
  await change("UPDATE sessions SET created_at = now() - interval '1 day' WHERE id = $1", older.sessionId);
  expect(await sessionsOf(user)).toEqual([
    expect.objectContaining({ id: user.actor.sessionId, current: true }),
    expect.objectContaining({ id: phone.sessionId, current: false, address: '192.0.2.9', userAgent: 'a phone' }),
  ]);
});

test('ends a session elsewhere at its next request, and writes that down', async () => {
  const user = await buildUser();
  const phone = await buildSession(user);
  expect(await opensWith(phone.sealed)).toBe(true);
  expect(await (await end(user, phone.sessionId)).json()).toEqual({ ended: 1 });
  expect(await opensWith(phone.sealed)).toBe(false);
  expect(await opensWith(user.sealed)).toBe(true);
  expect((await eventsOf(user)).at(-1)).toEqual(['session.ended-elsewhere', { sessions: 1 }]);
  expect((await end(user, phone.sessionId)).status).toBe(404);
});

test('ends nobody else’s session, of the same clinic or another, and answers as for one that is not there', async () => {
  const user = await buildUser();
  const colleague = await buildUser({ clinicId: user.actor.clinicId });
  const stranger = await buildUser();
  const answers = [];
  for (const id of [colleague.actor.sessionId, stranger.actor.sessionId, randomUUID(), 'nonsense']) {
    const answer = await end(user, id);
    answers.push([answer.status, await answer.text()]);
  }
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]?.[0]).toBe(404);
  expect([await opensWith(colleague.sealed), await opensWith(stranger.sealed)]).toEqual([true, true]);
});

test('says to sign out instead of ending the session that asks', async () => {
  const user = await buildUser();
  expect((await end(user, user.actor.sessionId.toUpperCase())).status).toBe(400);
  expect(await opensWith(user.sealed)).toBe(true);
});

test('ends all but this one', async () => {
  const user = await buildUser();
  const colleague = await buildUser({ clinicId: user.actor.clinicId });
  const others = [await buildSession(user), await buildSession(user)];
  expect(await (await ask(endOthers, { sealed: user.sealed })).json()).toEqual({ ended: 2 });
  for (const { sealed } of others) expect(await opensWith(sealed)).toBe(false);
  expect([await opensWith(user.sealed), await opensWith(colleague.sealed)]).toEqual([true, true]);
  expect(await (await ask(endOthers, { sealed: user.sealed })).json()).toEqual({ ended: 0 });
  const events = (await eventsOf(user)).filter(([type]) => type === 'session.ended-elsewhere');
  expect(events).toEqual([['session.ended-elsewhere', { sessions: 2 }]]);
});

test('a clinic shows and ends the sessions of its own desk only', async () => {
  const user = await buildUser();
  const other = await buildSession(user, { clinicId: await buildClinic() });
  expect(await sessionsOf(user)).toHaveLength(1);
  expect((await end(user, other.sessionId)).status).toBe(404);
  expect(await opensWith(other.sealed)).toBe(true);
});
