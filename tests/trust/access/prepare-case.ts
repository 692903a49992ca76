import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { fillIn } from '@/tests/setup/route-manifest';
import { spoil } from '@/tests/trust/access/address-kinds';
import { personOf } from '@/tests/trust/access/askers';
import type { AccessCase } from '@/tests/trust/access/cases-of-app';
import { type Expected, expectedOf } from '@/tests/trust/access/expected';
import type { Params } from '@/tests/trust/access/route-case';
import type { Sent } from '@/tests/trust/access/send';
import { type Side, suspend, type World } from '@/tests/trust/access/world';

type Made = { params: Params; body: unknown; bytes: Uint8Array | undefined };

/** What was made for those who are refused: nothing comes of it, so it serves them all. */
const shared = new Map<string, Promise<Made>>();

const aLike = async ({ actor: { clinicId, role } }: BuiltUser, isSuspended: boolean): Promise<BuiltUser> => {
  const built = await buildUser({ clinicId, role });
  if (isSuspended) await suspend(built);
  return built;
};

const makeFor = async (
  { how }: AccessCase['door'],
  side: Side,
  given: BuiltUser | Promise<BuiltUser>,
): Promise<Made> => {
  const asker = await given;
  const params = (await how.make?.({ side, asker })) ?? {};
  const body = await how.body?.({ side, asker, params });
  return { params, body, bytes: await how.file?.() };
};

const makeShared = (door: AccessCase['door'], side: Side, asker: BuiltUser): Promise<Made> => {
  const name = `${door.key} ${side.clinicId} ${asker.actor.role}`;
  const made = shared.get(name) ?? makeFor(door, side, door.how.asSomebodyNew ? aLike(asker, false) : asker);
  shared.set(name, made);
  return made;
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
  const made = await (expected === 'let in' ? makeFor : makeShared)(door, side, of);
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
