import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorOfCookie } from '@/lib/auth/actor-of-cookie';
import { inClinic } from '@/lib/db/in-clinic';
import { findContentStaff } from '@/lib/db/user/find-content-staff';
import { findFormerStaff } from '@/lib/db/user/find-former-staff';
import { findStaffByEmail } from '@/lib/db/user/find-staff-by-email';
import { closeRenderPool, warmRenderPool } from '@/lib/documents/pdf/render-pool';
import type { NewPerson, Person } from '@/lib/domain/account/person';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Role } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import type { Result } from '@/lib/domain/result';
import { addUser } from '@/lib/usecases/user/add-user';
import { changeUser } from '@/lib/usecases/user/change-user';
import { endMembership } from '@/lib/usecases/user/end-membership';
import { listPeople } from '@/lib/usecases/user/list-people';
import { makePasswordLink } from '@/lib/usecases/user/make-password-link';
import { removeSecondFactor } from '@/lib/usecases/user/remove-second-factor';
import { restoreUser } from '@/lib/usecases/user/restore-user';
import { suspendUser } from '@/lib/usecases/user/suspend-user';
import { buildClinic } from '@/tests/builders/clinic-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();
// A worker looks whether a job title can be printed.
beforeAll(warmRenderPool);
afterAll(closeRenderPool);

const now = new Date();

let admin: BuiltUser;
let nurse: BuiltUser;

beforeEach(async () => {
  admin = await buildUser({ role: 'admin', jobTitle: 'manager' });
  nurse = await buildUser({ clinicId: admin.actor.clinicId });
});

const granted = <Value>(result: Result<Value, Problem>): Value => {
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value;
};

const personOf = async ({ actor }: BuiltUser, by = admin.actor): Promise<Person> => {
  const person = granted(await listPeople({ actor: by })).find(({ userId }) => userId === actor.userId);
  if (!person) throw new Error('Not on the list.');
  return person;
};

const eventsOf = (clinicId: string) =>
  inClinic(clinicId, async (tx) => {
    const rows = await tx.auditEvent.findMany({ orderBy: { seq: 'asc' }, select: { type: true, detail: true } });
    return rows.filter(({ type }) => type.startsWith('user.'));
  });

const openLinksOf = (userId: string): Promise<number> =>
  asOwner(async (client) => {
    const sql = 'SELECT 1 FROM password_links WHERE user_id = $1 AND used_at IS NULL AND expires_at > now()';
    return (await client.query(sql, [userId])).rowCount ?? 0;
  });

const isSignedIn = async ({ sealed }: BuiltUser): Promise<boolean> => (await actorOfCookie(sealed)) !== null;

const change = (actor: Actor, person: BuiltUser, role: Role, jobTitle = 'nurse') =>
  changeUser({
    actor,
    userId: person.actor.userId,
    given: { was: { role: person.actor.role, jobTitle: 'nurse' }, role, jobTitle },
  });

const alsoElsewhere = async (userId: string): Promise<void> => {
  const clinicId = await buildClinic();
  await asOwner((client) =>
    client.query(
      "INSERT INTO memberships (id, clinic_id, user_id, role, job_title) VALUES ($1, $2, $3, 'clinician', 'nurse')",
      [randomUUID(), clinicId, userId],
    ),
  );
};

const addSecondFactor = (userId: string) =>
  asOwner(async (client) => {
    const set = "UPDATE users SET totp_secret = '\\x00', totp_since = now(), totp_step = 1 WHERE id = $1";
    await client.query(set, [userId]);
    await client.query('INSERT INTO recovery_codes (id, user_id, code_sha256) VALUES ($1, $2, sha256($3::bytea))', [
      randomUUID(),
      userId,
      userId,
    ]);
  });

const newPerson = (wanted: Partial<NewPerson> = {}): NewPerson => ({
  email: `new-${randomUUID()}@test.example`,
  name: 'New nurse',
  role: 'clinician',
  jobTitle: 'nurse',
  ...wanted,
});

describe('adding somebody', () => {
  test('puts them on the list with a link, and writes down who did it', async () => {
    const given = newPerson();
    const { id, link } = granted(await addUser({ actor: admin.actor, given }));
    const people = granted(await listPeople({ actor: admin.actor }));
    expect(people.find(({ userId }) => userId === id)).toMatchObject({
      ...given,
      standing: 'active',
      lastSeenAt: null,
      hasSecondFactor: false,
      linkUntil: link.expiresAt,
    });
    expect(await eventsOf(admin.actor.clinicId)).toEqual([
      { type: 'user.added', detail: { userId: id, role: 'clinician' } },
    ]);
  });

  test('refuses an e-mail that has an account, with the same words for one of this clinic and of another', async () => {
    const elsewhere = await buildUser();
    const answers: unknown[] = [];
    for (const { email } of [nurse, elsewhere])
      answers.push(await addUser({ actor: admin.actor, given: newPerson({ email }) }));
    expect(answers[0]).toMatchObject({ ok: false, problem: { fields: [{ field: 'email' }] } });
    expect(answers[1]).toEqual(answers[0]);
    expect(await eventsOf(admin.actor.clinicId)).toEqual([]);
  });

  test('refuses a job title that no sheet could print', async () => {
    const answer = await addUser({ actor: admin.actor, given: newPerson({ jobTitle: 'nurse \u{1FA7A}' }) });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'invalid-input', fields: [{ field: 'jobTitle' }] } });
  });
});

describe('changing somebody', () => {
  test('holds at their next request, and says in the record what was changed', async () => {
    granted(await change(admin.actor, nurse, 'editor'));
    expect((await actorOfCookie(nurse.sealed))?.role).toBe('editor');
    const detail = { userId: nurse.actor.userId, role: 'editor', fields: ['role'] };
    expect(await eventsOf(admin.actor.clinicId)).toEqual([{ type: 'user.changed', detail }]);
  });

  test('does not undo what another administrator changed meanwhile', async () => {
    granted(await change(admin.actor, nurse, 'clinician', 'midwife'));
    expect(await change(admin.actor, nurse, 'editor')).toMatchObject({
      ok: false,
      problem: { code: 'changed-meanwhile' },
    });
    expect(await personOf(nurse)).toMatchObject({ role: 'clinician', jobTitle: 'midwife' });
  });

  test('to what they are already changes and records nothing', async () => {
    granted(await change(admin.actor, nurse, 'clinician'));
    expect(await eventsOf(admin.actor.clinicId)).toEqual([]);
  });
});

describe('a clinic keeps an active administrator', () => {
  const demote = (by: BuiltUser, person: BuiltUser) =>
    changeUser({
      actor: by.actor,
      userId: person.actor.userId,
      given: { was: { role: 'admin', jobTitle: 'manager' }, role: 'clinician', jobTitle: 'manager' },
    });

  const activeAdmins = async (by: BuiltUser): Promise<number> => {
    const rows = await inClinic(by.actor.clinicId, (tx) =>
      tx.membership.count({ where: { role: 'admin', suspendedAt: null, endedAt: null } }),
    );
    return rows;
  };

  test('when two demote each other at the same moment, three times over', async () => {
    for (let round = 0; round < 3; round += 1) {
      const one = await buildUser({ role: 'admin', jobTitle: 'manager' });
      const other = await buildUser({ role: 'admin', jobTitle: 'manager', clinicId: one.actor.clinicId });
      const answers = await Promise.all([demote(one, other), demote(other, one)]);
      expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
      expect(await activeAdmins(one)).toBe(1);
    }
  });

  test('who does not take their own role away, suspend or remove themselves', async () => {
    const { actor } = admin;
    const own = { actor, userId: actor.userId, now };
    for (const answer of [await demote(admin, admin), await suspendUser(own), await endMembership(own)])
      expect(answer).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
    expect(await personOf(admin)).toMatchObject({ role: 'admin', standing: 'active' });
  });
});

describe('suspending somebody', () => {
  test('signs them out at once, and what they had stays over once they are let in again', async () => {
    granted(await makePasswordLink({ actor: admin.actor, userId: nurse.actor.userId }));
    granted(await suspendUser({ actor: admin.actor, userId: nurse.actor.userId, now }));
    expect(await isSignedIn(nurse)).toBe(false);
    expect(await personOf(nurse)).toMatchObject({ standing: 'suspended', standingSince: now.toISOString() });
    expect(await findStaffByEmail(nurse.email)).toBeNull();

    granted(await restoreUser({ actor: admin.actor, userId: nurse.actor.userId }));
    expect(await personOf(nurse)).toMatchObject({ standing: 'active', standingSince: null, linkUntil: null });
    expect(await isSignedIn(nurse)).toBe(false);
    expect(await openLinksOf(nurse.actor.userId)).toBe(0);
    expect((await eventsOf(admin.actor.clinicId)).map(({ type }) => type)).toEqual([
      'user.link-made',
      'user.suspended',
      'user.restored',
    ]);
  });

  test('offers them no texts to look after, and tells their own as nobody’s', async () => {
    const { clinicId } = admin.actor;
    const editor = await buildUser({ role: 'editor', clinicId });
    const ask = () => inClinic(clinicId, async (tx) => [await findContentStaff(tx), [...(await findFormerStaff(tx))]]);
    expect(await ask()).toEqual([[admin.actor.userName, editor.actor.userName], []]);
    granted(await suspendUser({ actor: admin.actor, userId: editor.actor.userId, now }));
    expect(await ask()).toEqual([[admin.actor.userName], [editor.actor.userName]]);
  });

  test('is told to whoever comes second', async () => {
    const suspend = () => suspendUser({ actor: admin.actor, userId: nurse.actor.userId, now });
    const answers = await Promise.all([suspend(), suspend()]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'changed-meanwhile' } });
  });
});

test('who left is signed out, stays on the list, and can be taken back', async () => {
  const given = { actor: admin.actor, userId: nurse.actor.userId };
  granted(await makePasswordLink(given));
  granted(await endMembership({ ...given, now }));
  expect(await isSignedIn(nurse)).toBe(false);
  expect((await personOf(nurse)).standing).toBe('left');
  expect(await makePasswordLink(given)).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
  granted(await restoreUser(given));
  expect(await personOf(nurse)).toMatchObject({ standing: 'active', role: 'clinician' });
  // What they had before they left stays over.
  expect([await isSignedIn(nurse), await openLinksOf(nurse.actor.userId)]).toEqual([false, 0]);
  expect((await eventsOf(admin.actor.clinicId)).map(({ type }) => type)).toEqual([
    'user.link-made',
    'user.left',
    'user.restored',
  ]);
});

describe('a link to choose a password', () => {
  test('ends the one before it', async () => {
    const given = { actor: admin.actor, userId: nurse.actor.userId };
    const first = granted(await makePasswordLink(given));
    const second = granted(await makePasswordLink(given));
    expect(second.token).not.toBe(first.token);
    expect(await openLinksOf(nurse.actor.userId)).toBe(1);
    const hours = (Date.parse(second.expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(71.9);
    expect(hours).toBeLessThanOrEqual(72);
  });

  test.each([
    ['is suspended', (userId: string) => suspendUser({ actor: admin.actor, userId, now })],
    ['leaves the clinic', (userId: string) => endMembership({ actor: admin.actor, userId, now })],
    [
      'becomes something else',
      (userId: string) => {
        const given = { was: { role: 'admin', jobTitle: 'nurse' }, role: 'editor', jobTitle: 'nurse' } as const;
        return changeUser({ actor: admin.actor, userId, given });
      },
    ],
  ])('is over when an administrator, who may have kept it, %s', async (_, takeOut) => {
    const second = await buildUser({ role: 'admin', clinicId: admin.actor.clinicId });
    granted(await makePasswordLink({ actor: second.actor, userId: nurse.actor.userId }));
    granted(await change(admin.actor, nurse, 'editor'));
    expect(await openLinksOf(nurse.actor.userId)).toBe(1);
    granted(await takeOut(second.actor.userId));
    expect(await openLinksOf(nurse.actor.userId)).toBe(0);
  });

  test('is not made for somebody who works in another clinic too, and the reason is said', async () => {
    await alsoElsewhere(nurse.actor.userId);
    const answer = await makePasswordLink({ actor: admin.actor, userId: nurse.actor.userId });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
    expect(answer).toHaveProperty('problem.detail', expect.stringMatching(/also works in another clinic/));
    expect(await openLinksOf(nurse.actor.userId)).toBe(0);
  });
});

describe('a lost second factor', () => {
  test('is taken off with its recovery codes and the password beside it, and a link takes their place', async () => {
    await addSecondFactor(nurse.actor.userId);
    expect((await personOf(nurse)).hasSecondFactor).toBe(true);
    const link = granted(await removeSecondFactor({ actor: admin.actor, userId: nurse.actor.userId }));
    expect(await personOf(nurse)).toMatchObject({ hasSecondFactor: false, linkUntil: link.expiresAt });
    expect(await isSignedIn(nurse)).toBe(false);
    const left = await asOwner((client) =>
      client.query(
        `SELECT totp_secret, totp_step, password_hash FROM users WHERE id = $1
         UNION ALL SELECT code_sha256, 0, '' FROM recovery_codes WHERE user_id = $1`,
        [nurse.actor.userId],
      ),
    );
    expect(left.rows).toEqual([{ totp_secret: null, totp_step: null, password_hash: null }]);
    expect((await eventsOf(admin.actor.clinicId)).map(({ type }) => type)).toEqual([
      'user.second-factor-removed',
      'user.link-made',
    ]);
  });

  test('stays on an account that opens another clinic too', async () => {
    await addSecondFactor(nurse.actor.userId);
    await alsoElsewhere(nurse.actor.userId);
    const answer = await removeSecondFactor({ actor: admin.actor, userId: nurse.actor.userId });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
    expect(await personOf(nurse)).toMatchObject({ hasSecondFactor: true, worksElsewhere: true });
  });
});

test('an administrator who stopped being one while the request was under way changes nothing', async () => {
  const second = await buildUser({ role: 'admin', clinicId: admin.actor.clinicId });
  granted(await suspendUser({ actor: admin.actor, userId: second.actor.userId, now }));
  const late = await suspendUser({ actor: second.actor, userId: nurse.actor.userId, now });
  expect(late).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
  expect((await personOf(nurse)).standing).toBe('active');
});

test('a clinic sees and changes its own people only', async () => {
  const stranger = await buildUser({ role: 'admin' });
  expect(granted(await listPeople({ actor: stranger.actor })).map(({ userId }) => userId)).toEqual([
    stranger.actor.userId,
  ]);
  const { userId } = nurse.actor;
  const given = { actor: stranger.actor, userId };
  const answers = [
    await suspendUser({ ...given, now }),
    await restoreUser(given),
    await endMembership({ ...given, now }),
    await makePasswordLink(given),
    await removeSecondFactor(given),
    await change(stranger.actor, nurse, 'admin'),
  ];
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  expect(await personOf(nurse)).toMatchObject({ role: 'clinician', standing: 'active', linkUntil: null });
});
