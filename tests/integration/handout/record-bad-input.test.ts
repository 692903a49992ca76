import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { POST as teachBackRoute } from '@/app/api/v1/handouts/[id]/teach-backs/route';
import { POST as voidRoute } from '@/app/api/v1/handouts/[id]/void/route';
import { POST as timelineRoute } from '@/app/api/v1/patients/[id]/timeline/route';
import { POST as toldRoute } from '@/app/api/v1/patients/[id]/told/route';
import { inClinic } from '@/lib/db/in-clinic';
import { buildIssuedHandout, storeSmallTopic } from '@/tests/builders/issued-handout-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

let user: BuiltUser;
let handoutId = '';
let patientId = '';

beforeAll(async () => {
  const topic = await storeSmallTopic();
  user = await buildUser();
  const patient = await buildPatient(user.actor.clinicId);
  patientId = patient.id;
  handoutId = (await buildIssuedHandout(user.actor, topic, { patientId })).id;
});

const routes = {
  void: { handler: voidRoute, right: { reason: 'other', words: 'Printed twice.' }, words: 'words' },
  teachBack: { handler: teachBackRoute, right: { result: 'declined', words: 'Another day.' }, words: 'words' },
  told: { handler: toldRoute, right: { query: 'potassium' }, words: 'query' },
  timeline: { handler: timelineRoute, right: {}, words: 'before' },
} as const;

type Route = (typeof routes)[keyof typeof routes];

const askRoute = ({ handler }: Route, body: unknown) => {
  const id = handler === voidRoute || handler === teachBackRoute ? handoutId : patientId;
  return ask(handler, { body, params: { id }, sealed: user.sealed });
};

/** Everything that one of these routes could have added. */
const kept = () =>
  inClinic(user.actor.clinicId, async (tx) => ({
    voids: await tx.handoutVoid.count(),
    teachBacks: await tx.teachBack.count(),
    events: await tx.auditEvent.count(),
  }));

const refusesAll = async (bodies: [Route, unknown][], status: number) => {
  const before = await kept();
  for (const [route, body] of bodies) {
    const response = await askRoute(route, body);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    expect((await problemOf(response)).code).toBe('invalid-input');
  }
  expect(await kept()).toEqual(before);
};

const everyRoute = (text: string): [Route, unknown][] =>
  Object.values(routes).map((route) => [route, { ...route.right, [route.words]: text }]);

test('refuses 10 MB of words on every route, and stores nothing', async () => {
  await refusesAll(everyRoute('x'.repeat(10 * 1024 * 1024)), 413);
});

test.for<[string, string]>([
  ['a NUL', 'a\u0000b'],
  ['a bell', 'a\u0007b'],
  ['an escape', 'a\u001b[31mb'],
  ['a C1 control character', 'a\u0085b'],
  ['half a character', 'a\ud800b'],
  ['a right-to-left override', 'a\u202eb'],
  ['an isolate', 'a\u2066b'],
])('refuses %s in the words of every route, and stores nothing', async ([, text]) => {
  await refusesAll(everyRoute(text), 400);
});

test('refuses a field that nobody asked for, and stores nothing', async () => {
  const extra = { clinicId: randomUUID(), recordedAt: '2020-01-01T00:00:00Z' };
  await refusesAll(
    Object.values(routes).map((route) => [route, { ...route.right, ...extra }]),
    400,
  );
});

test('refuses what is not in a list of choices, a list that is too long and words that are too many', async () => {
  const { void: voidOf, teachBack } = routes;
  const wrong: [Route, unknown][] = [
    [voidOf, {}],
    [voidOf, { reason: 'because' }],
    [voidOf, { reason: ['other'], words: 'x' }],
    [voidOf, { reason: 'other', words: '   ' }],
    [voidOf, { ...voidOf.right, words: 'x'.repeat(301) }],
    [teachBack, { result: 'perfect' }],
    [teachBack, { ...teachBack.right, learner: 'neighbour' }],
    [teachBack, { ...teachBack.right, prompts: Array(11).fill('stretch') }],
    [teachBack, { ...teachBack.right, prompts: ['x'.repeat(81)] }],
    [teachBack, { ...teachBack.right, prompts: ['a\u202eb'] }],
    [teachBack, { ...teachBack.right, words: 'x'.repeat(501) }],
    [teachBack, { ...teachBack.right, corrects: 'the last one' }],
    [teachBack, null],
  ];
  await refusesAll(wrong, 400);
});

test('takes the same requests with nothing wrong in them', async () => {
  const answers: number[] = [];
  for (const route of [routes.teachBack, routes.told, routes.timeline, routes.void]) {
    answers.push((await askRoute(route, route.right)).status);
  }
  expect(answers).toEqual([201, 200, 200, 201]);
});
