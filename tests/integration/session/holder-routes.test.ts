import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { GET as holder } from '@/app/api/v1/session/holder/route';
import { POST as leave } from '@/app/api/v1/session/leave/route';
import { GET as ways } from '@/app/api/v1/session/ways/route';
import { closeDatabase } from '@/lib/db/client';
import { buildUser } from '@/tests/builders/user-builder';
import { ask } from '@/tests/setup/ask';
import { asOwner, ownerConnection, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const secondsSinceSeen = (sessionId: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ seconds: number }>(
      'SELECT extract(epoch FROM now() - last_seen_at)::float8 AS seconds FROM sessions WHERE id = $1',
      [sessionId],
    );
    return rows[0]?.seconds;
  });

test('says whose session it is, and that asking is a use of it', async () => {
  const { actor, sealed } = await buildUser();
  await asOwner((client) =>
    client.query("UPDATE sessions SET last_seen_at = now() - interval '10 minutes' WHERE id = $1", [actor.sessionId]),
  );
  const answer = await ask(holder, { method: 'GET', sealed });
  expect(await answer.json()).toEqual({ userId: actor.userId, clinicId: actor.clinicId });
  expect(await secondsSinceSeen(actor.sessionId)).toBeLessThan(30);
  expect((await ask(holder, { method: 'GET' })).status).toBe(401);
});

test('knows who it is while the database may only be read, and tells it of the use again when it can', async () => {
  const { actor, sealed } = await buildUser();
  const database = new URL(ownerConnection()).pathname.slice(1);
  await asOwner((client) =>
    client.query("UPDATE sessions SET last_seen_at = now() - interval '10 minutes' WHERE id = $1", [actor.sessionId]),
  );
  await asOwner((client) => client.query(`ALTER DATABASE ${database} SET default_transaction_read_only = on`));
  await closeDatabase();
  expect((await ask(holder, { method: 'GET', sealed })).status).toBe(200);
  expect(await secondsSinceSeen(actor.sessionId)).toBeGreaterThan(590);
  await asOwner(async (client) => {
    await client.query('SET default_transaction_read_only = off');
    await client.query(`ALTER DATABASE ${database} SET default_transaction_read_only = off`);
  });
  await closeDatabase();
  expect((await ask(holder, { method: 'GET', sealed })).status).toBe(200);
  expect(await secondsSinceSeen(actor.sessionId)).toBeLessThan(30);
});

test('a desk that was left ends its own person’s session, not that of whoever signed in since', async () => {
  const { actor, sealed } = await buildUser();
  const others = await ask(leave, { sealed, body: { userId: randomUUID() } });
  expect(await others.json()).toEqual({ ended: false });
  expect((await ask(holder, { method: 'GET', sealed })).status).toBe(200);
  const left = await ask(leave, { sealed, body: { userId: actor.userId } });
  expect(await left.json()).toEqual({ ended: true });
  // What the browser keeps stays, for the person who comes back.
  expect(left.headers.get('clear-site-data')).toBeNull();
  expect((await ask(holder, { method: 'GET', sealed })).status).toBe(401);
});

test('says by what somebody can show that it is them', async () => {
  const { sealed } = await buildUser();
  const answer = await ask(ways, { method: 'GET', sealed });
  expect(await answer.json()).toEqual({ password: true, code: false, passkey: false, provider: null });
});
