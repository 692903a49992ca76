import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '@/lib/domain/permission/permissions';
import { type BuiltUser, buildUser, testPassword } from '@/tests/builders/user-builder';
import { provideDatabase } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
import { mayAsk } from '@/tests/trust/access/askers';
import { type Door, findDoors } from '@/tests/trust/access/cases-of-app';
import { inParallel } from '@/tests/trust/access/in-parallel';
import { judge } from '@/tests/trust/access/judge';
import { type Prepared, prepareCase } from '@/tests/trust/access/prepare-case';
import { type Sent, send } from '@/tests/trust/access/send';
import { signInAgain } from '@/tests/trust/access/sign-in-again';
import { buildWorld, type World } from '@/tests/trust/access/world';

provideDatabase();

let app: RunningApp;
let world: World;
let closed: { door: Door; prepared: Prepared }[];
beforeAll(async () => {
  world = await buildWorld();
  const doors = (await findDoors()).filter(({ access }) => access !== 'public');
  closed = await inParallel(doors, 1, async (door) => ({
    door,
    // Things of the clinic, made for somebody who is never let in: they are there as long as nobody else is.
    prepared: await prepareCase(world, { door, asker: 'our suspended', kind: 'own' }),
  }));
  app = await startRunningApp();
});
afterAll(() => app?.stop());

const act = async (sent: Sent): Promise<void> => {
  const { status, text } = await send(app.address, sent);
  if (status >= 300) throw new Error(`${sent.method} ${sent.path} answered ${status}: ${text}`);
};

const patch = (user: BuiltUser, role: Role): Sent => ({
  method: 'PATCH',
  path: `/api/v1/users/${user.actor.userId}`,
  sealed: world.ours.admin.sealed,
  body: { was: { role: user.actor.role, jobTitle: 'nurse' }, role, jobTitle: 'nurse' },
});

const ofUser = ({ actor }: BuiltUser, what: string): Sent => ({
  method: 'POST',
  path: `/api/v1/users/${actor.userId}/${what}`,
  sealed: world.ours.admin.sealed,
});

const ends: [string, (user: BuiltUser) => Promise<void>][] = [
  ['they signed out', ({ sealed }) => act({ method: 'DELETE', path: '/api/v1/session', sealed })],
  [
    'they left the desk',
    ({ sealed, actor: { userId } }) => act({ method: 'POST', path: '/api/v1/session/leave', sealed, body: { userId } }),
  ],
  [
    'they ended it from another place',
    async ({ actor }) => {
      const { sealed } = await signInAgain(actor);
      await act({ method: 'DELETE', path: `/api/v1/account/sessions/${actor.sessionId}`, sealed });
    },
  ],
  [
    'they ended all others from another place',
    async ({ actor }) =>
      act({ method: 'POST', path: '/api/v1/account/sessions/end-others', sealed: (await signInAgain(actor)).sealed }),
  ],
  ['they were suspended', (user) => act(ofUser(user, 'suspend'))],
  ['they left the clinic', (user) => act(ofUser(user, 'leave'))],
  [
    'they chose another password',
    async ({ sealed }) => {
      const body = { current: testPassword, wanted: 'lantern orchard by the water' };
      await act({ method: 'PUT', path: '/api/v1/account/password', sealed, body });
    },
  ],
  [
    'they showed again who they are, and have a new cookie',
    ({ sealed }) => act({ method: 'POST', path: '/api/v1/session/confirm', sealed, body: { password: testPassword } }),
  ],
];

const anEditor = (role: Role = 'editor') => buildUser({ role, clinicId: world.ours.clinicId });

test.for(ends)('a copied cookie opens no page and no route any more once %s', async ([why, end]) => {
  const user = await anEditor();
  const ask = (sent: Sent) => send(app.address, { ...sent, sealed: user.sealed });
  expect((await ask({ path: '/content' })).status).toBe(200);
  await end(user);
  const wrong = await inParallel(closed, 4, async ({ door, prepared }) =>
    judge({ door, asker: 'our editor', kind: 'own' }, 'sign in', await ask(prepared.sent)),
  );
  await reportFigure('AUTH-04', { ended: why, doors: wrong.length });
  expect(wrong.filter((each) => each !== null)).toEqual([]);
});

test.for<[Role, Role]>([
  ['admin', 'clinician'],
  ['admin', 'editor'],
  ['editor', 'clinician'],
  ['clinician', 'editor'],
])('a cookie of an %s who is made a %s opens from the next request on only what that role may', async ([was, is]) => {
  const user = await anEditor(was);
  await act(patch(user, is));
  const lost = closed.filter(({ door }) => mayAsk(was, door.access) && !mayAsk(is, door.access));
  expect(lost.length).toBeGreaterThan(5);
  const wrong = await inParallel(lost, 4, async ({ door, prepared }) =>
    judge(
      { door, asker: `our ${was}`, kind: 'own' },
      'refused',
      await send(app.address, { ...prepared.sent, sealed: user.sealed }),
    ),
  );
  expect(wrong.filter((each) => each !== null)).toEqual([]);
});
