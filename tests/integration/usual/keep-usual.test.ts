import { expect, test } from 'vitest';
import { POST } from '@/app/api/v1/usuals/route';
import { inClinic } from '@/lib/db/in-clinic';
import type { Usual } from '@/lib/domain/usual/usual';
import { keepUsual } from '@/lib/usecases/usual/keep-usual';
import { listUsuals } from '@/lib/usecases/usual/list-usuals';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { aUsual, buildUsual } from '@/tests/builders/usual-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';

provideDatabaseWithContent();
const set = { added: ['exercise.heel-raises'], removed: ['myth.folk'], order: ['exercise.heel-raises'] };

const eventsOf = ({ actor }: BuiltUser) =>
  inClinic(actor.clinicId, (tx) =>
    tx.auditEvent.findMany({ orderBy: { seq: 'asc' }, select: { type: true, actorId: true, detail: true } }),
  );

const usualsOf = ({ actor }: BuiltUser) => inClinic(actor.clinicId, (tx) => tx.usual.count());

const namesFor = async ({ actor }: BuiltUser): Promise<string[]> => {
  const listed = await listUsuals({ actor });
  if (!listed.ok) throw new Error(listed.problem.detail);
  return listed.value.map(({ name }) => name);
};

test('keeps a set as it was sent, for its owner, and records only which set it is', async () => {
  const user = await buildUser();
  const response = await ask(POST, { body: { name: ' Runners ', set }, sealed: user.sealed });
  expect(response.status).toBe(201);
  const kept: Usual = await response.json();
  expect(kept).toEqual({ id: kept.id, name: 'Runners', shared: false, set });
  expect(await listUsuals({ actor: user.actor })).toEqual({ ok: true, value: [kept] });
  const detail = { usualId: kept.id, shared: false };
  expect(await eventsOf(user)).toEqual([{ type: 'usual.kept', actorId: user.actor.userId, detail }]);
});

test('shows the clinic’s and one’s own by name, never a colleague’s or another clinic’s', async () => {
  const admin = await buildUser({ role: 'admin' });
  const { clinicId } = admin.actor;
  const doctor = await buildUser({ clinicId });
  const nurse = await buildUser({ clinicId });
  const editor = await buildUser({ clinicId, role: 'editor' });
  const stranger = await buildUser({ role: 'admin' });
  const shared = await keepUsual({ actor: admin.actor, usual: aUsual({ name: 'B of the clinic', shared: true }) });
  expect(shared).toMatchObject({ ok: true, value: { shared: true } });
  await buildUsual(doctor.actor, { name: 'C of the doctor' });
  await buildUsual(nurse.actor, { name: 'A of the nurse' });
  await buildUsual(stranger.actor, { name: 'D of strangers', shared: true });
  expect(await namesFor(doctor)).toEqual(['B of the clinic', 'C of the doctor']);
  expect(await namesFor(nurse)).toEqual(['A of the nurse', 'B of the clinic']);
  expect(await namesFor(editor)).toEqual(['B of the clinic']);
});

test('refuses a name that the owner has, in whatever case, and lets others and the clinic have it', async () => {
  const admin = await buildUser({ role: 'admin' });
  await buildUsual(admin.actor, { name: 'Évening cramps' });
  for (const name of ['Évening cramps', 'éVENING CRAMPS', 'E\u0301vening cramps']) {
    const response = await ask(POST, { body: { name, set }, sealed: admin.sealed });
    expect(response.status).toBe(400);
    expect((await problemOf(response)).fields?.map(({ field }) => field)).toEqual(['name']);
  }
  const colleague = await buildUser({ clinicId: admin.actor.clinicId });
  const body = { name: 'Évening cramps', set };
  expect((await ask(POST, { body, sealed: colleague.sealed })).status).toBe(201);
  expect((await ask(POST, { body: { ...body, shared: true }, sealed: admin.sealed })).status).toBe(201);
});

test('keeps one of many sets sent at once under one name', async () => {
  const user = await buildUser();
  // Connections that are open already, so that the sets do arrive at once.
  await Promise.all(Array.from({ length: 8 }, () => listUsuals({ actor: user.actor })));
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => keepUsual({ actor: user.actor, usual: aUsual({ name: 'Twice clicked' }) })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await usualsOf(user)).toBe(1);
});

test('keeps fifty for each owner and not one more, also when many come at once', async () => {
  const user = await buildUser({ role: 'admin' });
  for (let count = 0; count < 49; count += 1) await buildUsual(user.actor);
  const answers = await Promise.all(Array.from({ length: 3 }, () => keepUsual({ actor: user.actor, usual: aUsual() })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'invalid-input' } });
  expect((await keepUsual({ actor: user.actor, usual: aUsual({ shared: true }) })).ok).toBe(true);
});

test.for<[string, object, string]>([
  ['advice put on that the topic does not have', { set: { added: ['relief.massage', 'made.up'] } }, 'set.added.1'],
  ['advice taken off that it does not have', { set: { removed: ['made.up'] } }, 'set.removed.0'],
  ['an order of advice that it does not have', { set: { order: ['made.up'] } }, 'set.order.0'],
  ['a name of nothing', { name: '  ' }, 'name'],
  ['a name of two lines', { name: 'two\nlines' }, 'name'],
  ['a name with a tab', { name: 'two\tparts' }, 'name'],
  ['a name with a bell', { name: 'ring\u0007' }, 'name'],
  ['a name that turns the text round', { name: 'sdrawkcab\u202E' }, 'name'],
  ['a name of 61 characters', { name: 'x'.repeat(61) }, 'name'],
  ['more advice than a sheet can hold', { set: { added: Array(61).fill('relief.massage') } }, 'set.added'],
  ['a reason, which was given for one person', { set: { ...set, reason: 'She asked.' } }, 'set'],
])('refuses %s, with its place', async ([, wrong, field]) => {
  const user = await buildUser();
  const response = await ask(POST, { body: { name: 'Runners', set, ...wrong }, sealed: user.sealed });
  expect(response.status).toBe(400);
  expect((await problemOf(response)).fields?.map((each) => each.field)).toEqual([field]);
  expect(await eventsOf(user)).toEqual([]);
});

test('lets only an administrator keep a set for the clinic, and an editor none; each try is recorded', async () => {
  const clinician = await buildUser();
  const editor = await buildUser({ clinicId: clinician.actor.clinicId, role: 'editor' });
  const body = { name: 'For all', shared: true, set };
  expect((await ask(POST, { body, sealed: clinician.sealed })).status).toBe(403);
  expect((await ask(POST, { body: { ...body, shared: false }, sealed: editor.sealed })).status).toBe(403);
  expect(await usualsOf(clinician)).toBe(0);
  expect(await eventsOf(clinician)).toMatchObject([
    { type: 'access.refused', actorId: clinician.actor.userId, detail: { permission: 'usual.share', because: 'role' } },
    { type: 'access.refused', actorId: editor.actor.userId, detail: { permission: 'usual.keep', because: 'role' } },
  ]);
});
