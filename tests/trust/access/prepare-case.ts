import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { fillIn } from '@/tests/setup/route-manifest';
import { spoil } from '@/tests/trust/access/address-kinds';
import { personOf } from '@/tests/trust/access/askers';
import type { AccessCase } from '@/tests/trust/access/cases-of-app';
import { type Expected, expectedOf } from '@/tests/trust/access/expected';
import type { Given, Params, RouteCase } from '@/tests/trust/access/route-case';
import type { Sent } from '@/tests/trust/access/send';
import { type Side, suspend, type World } from '@/tests/trust/access/world';

type Made = { params: Params; body: unknown; bytes: Uint8Array | undefined };

const aLike = async ({ actor: { clinicId, role } }: BuiltUser, isSuspended: boolean): Promise<BuiltUser> => {
  const built = await buildUser({ clinicId, role });
  if (isSuspended) await suspend(built);
  return built;
};

const makeParams = async ({ make }: RouteCase, given: Given): Promise<Params> => (await make?.(given)) ?? {};

const makeFor = async (how: RouteCase, given: Given, made = makeParams(how, given)): Promise<Made> => {
  const params = await made;
  const body = await how.body?.({ ...given, params });
  return { params, body, bytes: await how.file?.() };
};

/** What was made in a clinic for those who are refused: nothing comes of it, so it serves them all. */
type Shared = { params: Map<RouteCase['make'], Promise<Params>>; made: Map<string, Promise<Made>> };

const shared = new WeakMap<Side, Shared>();

const sharedOf = (side: Side): Shared => {
  const known = shared.get(side) ?? { params: new Map(), made: new Map() };
  shared.set(side, known);
  return known;
};

const once = <Key, Answer>(known: Map<Key, Promise<Answer>>, key: Key, work: () => Promise<Answer>) => {
  const answer = known.get(key) ?? work();
  known.set(key, answer);
  return answer;
};

const makeShared = ({ key, how }: AccessCase['door'], side: Side, known: BuiltUser): Promise<Made> => {
  const { params, made } = sharedOf(side);
  return once(made, key, async () => {
    const given = { side, asker: how.asSomebodyNew ? await aLike(known, false) : known };
    // What several doors are opened with in the same way is made once for all of them.
    return makeFor(
      how,
      given,
      once(params, how.make, () => makeParams(how, given)),
    );
  });
};

/** Who of the other clinic stands where this person stands in theirs. */
const counterpart = (side: Side, { actor }: BuiltUser): BuiltUser => side[actor.role];

export type Prepared = { sent: Sent; expected: Expected; params: Params };

/** Makes what a case needs, and the request. */
export const prepareCase = async (world: World, accessCase: AccessCase): Promise<Prepared> => {
  const { door, asker, kind } = accessCase;
  const expected = expectedOf(world, { access: door.access, asker, kind, of: door.how.of });
  const person = personOf(world, asker);
  const [own, foreign] = person ? [person.own, person.foreign] : [world.ours, world.theirs];
  const side = kind === 'foreign' ? foreign : own;
  const isSuspended = asker.endsWith('suspended');
  const isNew = door.how.asSomebodyNew && expected === 'let in';
  const known = person?.user ?? side.clinician;
  const somebody = isNew ? await aLike(known, isSuspended) : known;
  const of = kind === 'foreign' ? counterpart(side, somebody) : somebody;
  const made = expected === 'let in' ? await makeFor(door.how, { side, asker: of }) : await makeShared(door, side, of);
  const params = spoil(made.params, kind);
  const query = door.how.query === undefined ? '' : `?${door.how.query}`;
  const sent: Sent = {
    method: door.method,
    path: `${fillIn(door.address, params)}${query}`,
    sealed: person ? somebody.sealed : undefined,
    ...(door.how.headers && { headers: door.how.headers() }),
    ...(made.bytes === undefined ? { body: made.body } : { bytes: made.bytes }),
  };
  return { sent, expected, params };
};
