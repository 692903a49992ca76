import { expect, test } from 'vitest';
import { ask, problemOf } from '@/tests/setup/ask';
import { reportFigure } from '@/tests/setup/report-figure';
import { findRoutes } from '@/tests/setup/route-manifest';
import { trustSize } from '@/tests/setup/trust-size';
import type { OpenDoor } from '@/tests/trust/access/all-doors';
import { inTurns } from '@/tests/trust/access/in-turns';
import { readWholeDatabase } from '@/tests/trust/access/whole-database';

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

/** Right bodies of whoever may do it all, with something in them that the route has not asked for. */
export const testExtraFields = (writes: () => readonly OpenDoor[]): void =>
  test('a field too many, wherever it stands in the body of whatever route, is refused, and nothing is written', async () => {
    const targets = (await findRoutes()).filter(({ policy }) => policy.body);
    const before = await readWholeDatabase();
    const wrong: string[] = [];
    let requests = 0;
    for (const [turn, { key, method, handler }] of targets.entries()) {
      const right = writes().find(({ door }) => door.key === key)?.prepared;
      if (!right) throw new Error(`There is no case of ${key}.`);
      const { sealed, headers, body } = right.sent;
      const also = { ...(sealed !== undefined && { sealed }), ...(headers && { headers }) };
      for (const [name, value] of inTurns(extras, turn, trustSize({ short: 3, full: 1 })))
        for (const text of withExtra(body, name, value)) {
          const answer = await ask(handler, { method, params: right.params, text, ...also });
          requests += 1;
          const code = answer.status === 400 ? (await problemOf(answer)).code : answer.status;
          if (code !== 'invalid-input') wrong.push(`${key} with ${name}: ${code} for ${text.slice(0, 200)}`);
        }
    }
    await reportFigure('SEC-05', { routes: targets.length, requests });
    expect(wrong).toEqual([]);
    expect(await readWholeDatabase()).toEqual(before);
  });
