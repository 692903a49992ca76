import { beforeAll, expect, test } from 'vitest';
import { ask, problemOf } from '@/tests/setup/ask';
import { provideDatabase } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import { findRoutes, type Route } from '@/tests/setup/route-manifest';
import { findDoors } from '@/tests/trust/access/cases-of-app';
import { type Prepared, prepareCase } from '@/tests/trust/access/prepare-case';
import { readWholeDatabase } from '@/tests/trust/access/whole-database';
import { buildWorld } from '@/tests/trust/access/world';

provideDatabase();

let targets: { route: Route; prepared: Prepared }[];
beforeAll(async () => {
  const world = await buildWorld();
  const doors = await findDoors();
  targets = [];
  for (const route of (await findRoutes()).filter(({ policy }) => policy.body)) {
    const door = doors.find(({ key }) => key === route.key);
    if (!door) throw new Error(`There is no case of ${route.key}.`);
    targets.push({ route, prepared: await prepareCase(world, { door, asker: 'our admin', kind: 'own' }) });
  }
});

const extras: [name: string, value: unknown][] = [
  ['clinicId', '00000000-0000-7000-8000-000000000000'],
  ['userId', '00000000-0000-7000-8000-000000000000'],
  ['role', 'admin'],
  ['status', 'published'],
  ['state', 'published'],
  ['version', 99],
  ['issuedBy', { name: 'Somebody else' }],
  ['id', '00000000-0000-7000-8000-000000000000'],
  ['reviewedAt', '2026-11-22T00:00:00Z'],
  ['demo', false],
  ['__proto__', { role: 'admin' }],
  ['constructor', { prototype: { role: 'admin' } }],
];

type Holder = Record<string, unknown>;

const isObject = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body with this field added to each of its objects in turn, the innermost as well, as JSON. */
const withExtra = (body: unknown, name: string, value: unknown): string[] => {
  const texts: string[] = [];
  const walk = (part: unknown): void => {
    if (isObject(part) && !Object.hasOwn(part, name)) {
      // As an own property, whatever its name: an assignment to `__proto__` would be none.
      Object.defineProperty(part, name, { value, enumerable: true, configurable: true });
      texts.push(JSON.stringify(whole));
      delete part[name];
    }
    if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) walk(inner);
  };
  const whole: unknown = JSON.parse(JSON.stringify(body));
  walk(whole);
  return texts;
};

test('a field too many, wherever it stands in the body of whatever route, is refused, and nothing is written', async () => {
  const before = await readWholeDatabase();
  const wrong: string[] = [];
  let requests = 0;
  for (const { route, prepared } of targets) {
    const { sealed, headers, body } = prepared.sent;
    for (const [name, value] of extras)
      for (const text of withExtra(body, name, value)) {
        const answer = await ask(route.handler, {
          method: route.method,
          params: prepared.params,
          text,
          ...(sealed !== undefined && { sealed }),
          ...(headers && { headers }),
        });
        requests += 1;
        const code = answer.status === 400 ? (await problemOf(answer)).code : answer.status;
        if (code !== 'invalid-input') wrong.push(`${route.key} with ${name}: ${code} for ${text.slice(0, 200)}`);
      }
  }
  await reportFigure('SEC-05', { routes: targets.length, requests });
  expect(wrong).toEqual([]);
  expect(await readWholeDatabase()).toEqual(before);
});
