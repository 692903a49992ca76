import { beforeAll, expect, test } from 'vitest';
import type { Role } from '@/lib/domain/permission/permissions';
import { type BuiltUser, buildUser, testPassword } from '@/tests/builders/user-builder';
import { reportFigure } from '@/tests/setup/report-figure';
import { trustSize } from '@/tests/setup/trust-size';
import { allDoors, type OpenDoor, prepareRight } from '@/tests/trust/access/all-doors';
import { mayAsk } from '@/tests/trust/access/askers';
import { inParallel } from '@/tests/trust/access/in-parallel';
import { inTurns } from '@/tests/trust/access/in-turns';
import { judge } from '@/tests/trust/access/judge';
import { type Sent, send } from '@/tests/trust/access/send';
import { signInAgain } from '@/tests/trust/access/sign-in-again';
import { confirmEverybody } from '@/tests/trust/access/world';

const act = async (sent: Sent): Promise<void> => {
  const { status, text } = await send(allDoors().app.address, sent);
  if (status >= 300) throw new Error(`${sent.method} ${sent.path} answered ${status}: ${text}`);
};

const patch = (user: BuiltUser, role: Role): Sent => ({
  method: 'PATCH',
  path: `/api/v1/users/${user.actor.userId}`,
  sealed: allDoors().world.ours.admin.sealed,
  body: { was: { role: user.actor.role, jobTitle: 'nurse' }, role, jobTitle: 'nurse' },
});

const ofUser = ({ actor }: BuiltUser, what: string): Sent => ({
  method: 'POST',
  path: `/api/v1/users/${actor.userId}/${what}`,
  sealed: allDoors().world.ours.admin.sealed,
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

const anEditor = (role: Role = 'editor') => buildUser({ role, clinicId: allDoors().world.ours.clinicId });

const changes: [was: Role, is: Role][] = [
  ['admin', 'clinician'],
  ['admin', 'editor'],
  ['editor', 'clinician'],
  ['clinician', 'editor'],
];

/** Every page and route, with cookies of sessions that are over, or of somebody whose role is another one by now. */
export const testOverSessions = (): void => {
  let closed: OpenDoor[];
  beforeAll(async () => {
    await confirmEverybody();
    // Things of the clinic, made for somebody who is never let in: they are there as long as nobody else is.
    closed = await prepareRight('our suspended', ({ access }) => access !== 'public');
  });

  test.for(ends.map((each, turn) => [...each, turn] as const))(
    'a copied cookie opens no page and no route any more once %s',
    async ([why, end, turn]) => {
      const user = await anEditor();
      const ask = (sent: Sent) => send(allDoors().app.address, { ...sent, sealed: user.sealed });
      expect((await ask({ path: '/content' })).status).toBe(200);
      await end(user);
      const tried = inTurns(closed, turn, trustSize({ short: ends.length, full: 1 }));
      const wrong = await inParallel(tried, 4, async ({ door, prepared }) =>
        judge({ door, asker: 'our editor', kind: 'own' }, 'sign in', await ask(prepared.sent)),
      );
      await reportFigure('AUTH-04', { ended: why, doors: wrong.length });
      expect(wrong.filter((each) => each !== null)).toEqual([]);
    },
  );

  test.for(changes.map((each, turn) => [...each, turn] as const))(
    'a cookie of an %s who is made a %s opens from the next request on only what that role may',
    async ([was, is, turn]) => {
      const user = await anEditor(was);
      await act(patch(user, is));
      const lost = closed.filter(({ door }) => mayAsk(was, door.access) && !mayAsk(is, door.access));
      expect(lost.length).toBeGreaterThan(5);
      const tried = inTurns(lost, turn, trustSize({ short: 2, full: 1 }));
      const wrong = await inParallel(tried, 4, async ({ door, prepared }) =>
        judge(
          { door, asker: `our ${was}`, kind: 'own' },
          'refused',
          await send(allDoors().app.address, { ...prepared.sent, sealed: user.sealed }),
        ),
      );
      expect(wrong.filter((each) => each !== null)).toEqual([]);
    },
  );
};
