import { expect, test } from 'vitest';
import { POST } from '@/app/api/v1/session/route';
import { attemptLimits } from '@/lib/auth/attempt-limits';
import { buildSession } from '@/tests/builders/session-builder';
import { buildUser, testPassword } from '@/tests/builders/user-builder';
import { allInTurns } from '@/tests/setup/all-in-turns';
import { ask, problemOf } from '@/tests/setup/ask';
import { eventsOf } from '@/tests/setup/events-of';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const signIn = (email: string, password: string, address = '192.0.2.1') =>
  ask(POST, { body: { email, password }, headers: { 'x-forwarded-for': address } });

/** As many tries as asked for, a few at a time: no more than the database has connections. */
const statusesOf = async (tries: number, attempt: (at: number) => Promise<Response>): Promise<number[]> => {
  const statuses: number[] = [];
  await allInTurns(Array(tries).fill(0), 8, async (_, at) => {
    statuses.push((await attempt(at)).status);
  });
  return statuses.sort();
};

/** As if so many had been counted under the one key of this limit that there is. */
const haveCounted = (name: keyof typeof attemptLimits, points: number) =>
  asOwner((client) => client.query('UPDATE sign_in_attempts SET points = $2 WHERE key LIKE $1', [`${name}:%`, points]));

const forgetAll = () => asOwner((client) => client.query('DELETE FROM sign_in_attempts'));

const timeOf = async (work: Promise<Response>): Promise<number> => {
  const started = performance.now();
  await work;
  return performance.now() - started;
};

test('answers a wrong password and an unknown e-mail with the same words, and neither at once', async () => {
  const { email } = await buildUser();
  const started = performance.now();
  const [wrong, nobody] = [await signIn(email, 'x'), await signIn('nobody@test.example', 'x')];
  expect(performance.now() - started).toBeGreaterThan(790);
  expect([wrong.status, nobody.status]).toEqual([401, 401]);
  expect(await wrong.json()).toEqual(await nobody.json());
});

test('lets each guess after the fifth wait longer', async () => {
  const { email } = await buildUser();
  const guess = () => timeOf(signIn(email, 'a guess', '192.0.2.30'));
  const first = await Promise.all([guess(), guess(), guess(), guess(), guess()]);
  const [sixth, seventh] = [await guess(), await guess()];
  expect(Math.min(...first)).toBeLessThan(sixth);
  expect(sixth).toBeGreaterThan(500);
  expect(seventh).toBeGreaterThan(1000);
});

test('stops guessing after ten wrong passwords, the right one included, and remembers it in the database', async () => {
  const user = await buildUser();
  const guesses = await statusesOf(14, () => signIn(user.email, 'a guess', '192.0.2.7'));
  expect(guesses).toEqual([...Array(10).fill(401), ...Array(4).fill(429)]);

  const right = await signIn(user.email, testPassword, '192.0.2.7');
  expect(right.status).toBe(429);
  expect((await problemOf(right)).code).toBe('too-many-attempts');
  const retryAfter = Number(right.headers.get('retry-after'));
  expect(retryAfter).toBeGreaterThan(800);
  expect(retryAfter).toBeLessThanOrEqual(900);
  const refusals = (await eventsOf(user)).filter(([, detail]) => JSON.stringify(detail).includes('too-many-attempts'));
  expect(refusals).toHaveLength(1);

  // Its owner, elsewhere, is not locked out by someone else's guesses.
  expect((await signIn(user.email, testPassword, '198.51.100.4')).status).toBe(200);
  const kept = await asOwner((client) => client.query('SELECT key FROM sign_in_attempts WHERE points > 10'));
  expect(kept.rowCount).toBeGreaterThan(0);
  expect(JSON.stringify(kept.rows)).not.toContain(user.email);
});

test('guesses from everywhere lock an account for new places, and never for where its owner works', async () => {
  const user = await buildUser();
  await buildSession(user, { address: '203.0.113.200' });
  await forgetAll();
  expect((await signIn(user.email, 'a guess', '203.0.113.0')).status).toBe(401);
  await haveCounted('account', attemptLimits.account.points - 2);
  const guesses = await statusesOf(6, (at) => signIn(user.email, 'a guess', `203.0.113.${at + 1}`));
  expect(guesses).toEqual([401, 401, 429, 429, 429, 429]);
  expect((await signIn(user.email, testPassword, '198.51.100.77')).status).toBe(429);
  expect((await signIn(user.email, testPassword, '203.0.113.200')).status).toBe(200);
});

test('counts all the addresses of one IPv6 network as one place', async () => {
  const { email } = await buildUser();
  const guesses = await statusesOf(12, (at) => signIn(email, 'a guess', `2001:db8:1:2:${at}::1`));
  expect(guesses.filter((status) => status === 429)).toHaveLength(2);
  expect((await signIn(email, testPassword, '2001:db8:1:3::1')).status).toBe(200);
});

test('a clinic behind one address is not shut out by its own people, who know their passwords', async () => {
  const address = '192.0.2.99';
  await forgetAll();
  const users = [await buildUser(), await buildUser()];
  const statuses = await statusesOf(12, (at) => signIn(users[at % 2]?.email ?? '', testPassword, address));
  expect(statuses).toEqual(Array(12).fill(200));
  const { rows } = await asOwner((client) =>
    client.query("SELECT points FROM sign_in_attempts WHERE key LIKE 'address:%'"),
  );
  expect(rows).toEqual([{ points: 0 }]);
});

test('one address has a hundred wrong tries in a quarter of an hour, whosever accounts they are for', async () => {
  await forgetAll();
  const guess = (at: number) => signIn(`nobody-${at}@test.example`, 'x', '192.0.2.123');
  expect((await guess(0)).status).toBe(401);
  await haveCounted('address', attemptLimits.address.points - 2);
  expect(await statusesOf(6, guess)).toEqual([401, 401, 429, 429, 429, 429]);
});
