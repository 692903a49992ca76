import type { AccessCase } from '@/tests/trust/access/cases-of-app';
import { type Expected, expectedOf } from '@/tests/trust/access/expected';
import { inParallel } from '@/tests/trust/access/in-parallel';
import { judge } from '@/tests/trust/access/judge';
import { type Prepared, prepareCase } from '@/tests/trust/access/prepare-case';
import { type Answer, send } from '@/tests/trust/access/send';
import type { World } from '@/tests/trust/access/world';

export type PreparedCase = { accessCase: AccessCase; prepared: Prepared };

export type Done = PreparedCase & { answer: Answer };

export const expectedFor = (world: World, { door, asker, kind }: AccessCase): Expected =>
  expectedOf(world, { access: door.access, asker, kind, of: door.how.of });

/** The cases that the policy lets in, and those that it does not. */
export const split = (world: World, cases: readonly AccessCase[]): { letIn: AccessCase[]; kept: AccessCase[] } => ({
  letIn: cases.filter((each) => expectedFor(world, each) === 'let in'),
  kept: cases.filter((each) => expectedFor(world, each) !== 'let in'),
});

/** Of each door's cases so many, other ones from door to door, so that every asker and every kind is among them. */
export const someOfEachDoor = (cases: readonly AccessCase[], many: number): AccessCase[] => {
  const byDoor = Map.groupBy(cases, ({ door }) => door.key);
  return [...byDoor.values()].flatMap((ofDoor, turn) =>
    ofDoor.filter((_, index) => (index + turn) % Math.ceil(ofDoor.length / many) === 0),
  );
};

/** Makes what the cases need; those that are refused share it. One after another, for they share its making. */
export const prepareAll = (world: World, cases: readonly AccessCase[]): Promise<PreparedCase[]> =>
  inParallel(cases, 1, async (accessCase) => ({ accessCase, prepared: await prepareCase(world, accessCase) }));

export const sendAll = (address: string, all: readonly PreparedCase[]): Promise<Done[]> =>
  inParallel(all, 4, async ({ accessCase, prepared }) => ({
    accessCase,
    prepared,
    answer: await send(address, prepared.sent),
  }));

/** Was somebody beside it quicker, or the machine busy? Then the answer says "try again", and nothing about the case. */
const lostRace = ({ answer: { status } }: Done): boolean => status === 409 || status === 503;

/**
 * Those that are to be let in, each with something made for it right before; what is made is made one after another. Who lost
 * a race, in the making or in the asking, is asked again with nobody beside, and something new.
 */
export const letInAll = async (address: string, world: World, cases: readonly AccessCase[]): Promise<Done[]> => {
  let making: Promise<unknown> = Promise.resolve();
  const make = (accessCase: AccessCase): Promise<Prepared> => {
    const next = making.then(() => prepareCase(world, accessCase));
    making = next.catch(() => undefined);
    return next;
  };
  const ask = async (accessCase: AccessCase, prepared: Prepared): Promise<Done> => ({
    accessCase,
    prepared,
    answer: await send(address, prepared.sent),
  });
  const first = await inParallel(cases, 3, async (accessCase) => {
    const prepared = await make(accessCase).catch(() => null);
    const done = prepared && (await ask(accessCase, prepared));
    return { accessCase, done: done && lostRace(done) ? null : done };
  });
  const lost = first.filter(({ done }) => done === null);
  const again = await inParallel(lost, 1, async ({ accessCase }) => ask(accessCase, await make(accessCase)));
  return [...first.flatMap(({ done }) => done ?? []), ...again];
};

export const findWrong = (done: readonly Done[]): string[] =>
  done.flatMap(({ accessCase, prepared, answer }) => judge(accessCase, prepared.expected, answer) ?? []);
