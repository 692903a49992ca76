import { expect, test } from 'vitest';
import { reportFigure } from '@/tests/setup/report-figure';
import { trustSize } from '@/tests/setup/trust-size';
import { allDoors } from '@/tests/trust/access/all-doors';
import { findDoors } from '@/tests/trust/access/cases-of-app';
import { type Prepared, prepareCase } from '@/tests/trust/access/prepare-case';
import { send } from '@/tests/trust/access/send';

/** One of each kind: a file, a list, something that would be written, and a page. */
const doors = [
  'GET /api/v1/handouts/[id]/pdf',
  'POST /api/v1/patients/[id]/timeline',
  'POST /api/v1/handouts/[id]/teach-backs',
  'page /patients/[id]',
];

const tries = trustSize({ short: 30, full: 200 });
/** On a busy machine it takes more of them until chance is out of it; what is slower stays slower. */
const mostTries = tries * 10;
/** So few tries on a busy machine can't tell a fifth. */
const mostApart = trustSize({ short: 1.5, full: 1.25 });

const kinds = ['foreign', 'random'] as const;

/** As long as the quickest tenth took: nothing else of the machine held those up. */
const quick = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 10)] ?? 0;

type Times = Record<(typeof kinds)[number], number[]>;

/** How many times as long did the slower of the two take? */
const apartOf = ({ foreign, random }: Times): number => {
  const [foreignMs, randomMs] = [quick(foreign), quick(random)];
  return Math.max(foreignMs / randomMs, randomMs / foreignMs);
};

const timeOf = async ({ sent }: Prepared): Promise<number> => {
  const { status, ms } = await send(allDoors().app.address, sent);
  expect(status).toBe(404);
  return ms;
};

/** The time of an answer tells nothing more than its bytes. */
export const testAsQuick = (): void =>
  test.for(doors)('%s says as quickly that a thing of another clinic is not there as that nothing is', async (key) => {
    const door = (await findDoors()).find((each) => each.key === key);
    if (!door) throw new Error(`There is no door ${key}.`);
    const ask = (kind: (typeof kinds)[number]) => prepareCase(allDoors().world, { door, asker: 'our clinician', kind });
    const prepared = { foreign: await ask('foreign'), random: await ask('random') };
    const times: Times = { foreign: [], random: [] };
    const isApart = (): boolean => apartOf(times) >= mostApart;
    for (let at = 0; at < tries || (at < mostTries && isApart()); at += 1) {
      // In turns, and each as often the first, so that whatever else the machine does is the same for both.
      for (const kind of at % 2 === 0 ? kinds : kinds.toReversed()) times[kind].push(await timeOf(prepared[kind]));
    }
    await reportFigure('SEC-02', {
      door: key,
      tries: times.foreign.length,
      foreignMs: quick(times.foreign).toFixed(2),
      randomMs: quick(times.random).toFixed(2),
      apart: apartOf(times).toFixed(2),
    });
    expect(apartOf(times)).toBeLessThan(mostApart);
  });
