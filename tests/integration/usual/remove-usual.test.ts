import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { DELETE } from '@/app/api/v1/usuals/[id]/route';
import { inClinic } from '@/lib/db/in-clinic';
import type { Usual } from '@/lib/domain/usual/usual';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { buildUsual } from '@/tests/builders/usual-builder';
import { ask } from '@/tests/setup/ask';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';

provideDatabaseWithContent();
const eventsOf = ({ actor }: BuiltUser) =>
  inClinic(actor.clinicId, (tx) =>
    tx.auditEvent.findMany({ orderBy: { seq: 'asc' }, select: { type: true, actorId: true, detail: true } }),
  );

const remainingOf = ({ actor }: BuiltUser) =>
  inClinic(actor.clinicId, async (tx) => (await tx.usual.findMany({ select: { id: true } })).map(({ id }) => id));

const remove = ({ sealed }: BuiltUser, id: string) => ask(DELETE, { method: 'DELETE', params: { id }, sealed });

const removed = ({ actor }: BuiltUser, { id, shared }: Usual) => ({
  type: 'usual.removed',
  actorId: actor.userId,
  detail: { usualId: id, shared },
});

test('removes one’s own set and leaves the others, and records only which set it was', async () => {
  const user = await buildUser();
  const [mine, other] = [await buildUsual(user.actor), await buildUsual(user.actor)];
  expect((await remove(user, mine.id)).status).toBe(200);
  expect(await remainingOf(user)).toEqual([other.id]);
  expect(await eventsOf(user)).toEqual([removed(user, mine)]);
});

test('answers a colleague’s, a foreign, an unknown and a malformed set with the very same 404, and records each', async () => {
  const user = await buildUser({ role: 'admin' });
  const colleague = await buildUser({ clinicId: user.actor.clinicId });
  const stranger = await buildUser();
  const theirs = await buildUsual(colleague.actor);
  const foreign = await buildUsual(stranger.actor, { shared: true });
  const ids = [theirs.id, foreign.id, randomUUID(), 'not-an-id'];
  const bodies = new Set<string>();
  for (const id of ids) {
    const response = await remove(user, id);
    expect(response.status).toBe(404);
    bodies.add(await response.text());
  }
  expect(bodies.size).toBe(1);
  expect(await remainingOf(user)).toEqual([theirs.id]);
  expect(await remainingOf(stranger)).toEqual([foreign.id]);
  const detail = { permission: 'usual.keep', because: 'not-found' };
  expect(await eventsOf(user)).toEqual(ids.map(() => ({ type: 'access.refused', actorId: user.actor.userId, detail })));
  expect(await eventsOf(stranger)).toEqual([]);
});

test('lets any administrator remove the clinic’s set, and tells a clinician that the role does not allow it', async () => {
  const admin = await buildUser({ role: 'admin' });
  const other = await buildUser({ clinicId: admin.actor.clinicId, role: 'admin' });
  const clinician = await buildUser({ clinicId: admin.actor.clinicId });
  const shared = await buildUsual(admin.actor, { shared: true });
  expect((await remove(clinician, shared.id)).status).toBe(403);
  expect(await remainingOf(admin)).toEqual([shared.id]);
  expect((await remove(other, shared.id)).status).toBe(200);
  expect(await remainingOf(admin)).toEqual([]);
  const detail = { permission: 'usual.share', because: 'role' };
  expect(await eventsOf(admin)).toEqual([
    { type: 'access.refused', actorId: clinician.actor.userId, detail },
    removed(other, shared),
  ]);
});

test('removes a set once when two people do it at once', async () => {
  const admin = await buildUser({ role: 'admin' });
  const other = await buildUser({ clinicId: admin.actor.clinicId, role: 'admin' });
  const shared = await buildUsual(admin.actor, { shared: true });
  const answers = await Promise.all([remove(admin, shared.id), remove(other, shared.id)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
  const types = (await eventsOf(admin)).map(({ type }) => type);
  expect(types.filter((type) => type === 'usual.removed')).toHaveLength(1);
});
