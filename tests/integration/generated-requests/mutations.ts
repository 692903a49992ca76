import fc from 'fast-check';
import { hostileBody, hostileText, hostileValue, type Json } from '@/tests/integration/generated-requests/values';

/** One change of a right body. `where` and `what` are turned into places and names of the very body at hand. */
export type Mutation =
  | { kind: 'none' }
  | { kind: 'leave-out'; where: number }
  | { kind: 'replace'; where: number; value: Json }
  | { kind: 'add'; where: number; name: string; value: Json }
  | { kind: 'repeat'; where: number; times: number }
  | { kind: 'text'; text: string };

const where = fc.nat({ max: 10_000 });

const extraNames = [
  'clinicId',
  'role',
  'status',
  'version',
  'issuedBy',
  'id',
  '__proto__',
  'constructor',
  'toString',
  '',
];

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Mutation>({ kind: 'none' }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('leave-out' as const), where }) },
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('replace' as const), where, value: hostileValue }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      where,
      name: fc.oneof(fc.constantFrom(...extraNames), hostileText),
      value: hostileValue,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('repeat' as const), where, times: fc.constantFrom(2, 70, 300) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('text' as const), text: hostileBody }) },
);

type Place = { holder: Json[] | { [name: string]: Json }; name: string };

const isHolder = (value: Json | undefined): value is Place['holder'] => typeof value === 'object' && value !== null;

/** Every place in a body, from the outside in. */
const placesIn = (holder: Place['holder']): Place[] =>
  Object.entries(holder).flatMap(([name, value]) => [{ holder, name }, ...(isHolder(value) ? placesIn(value) : [])]);

const holdersIn = (body: Json): Place['holder'][] => {
  if (!isHolder(body)) return [];
  const inner = placesIn(body).map(({ holder, name }) => (holder as { [name: string]: Json })[name]);
  return [body, ...inner.filter(isHolder)];
};

// As an own property, whatever its name: an assignment to `__proto__` would be none.
const put = (holder: Place['holder'], name: string, given: Json): void => {
  // A copy: the same value put into itself would be no JSON any more.
  const value = structuredClone(given);
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
};

const changeAt = (body: Json, change: Mutation): void => {
  if (change.kind === 'none' || change.kind === 'text') return;
  if (change.kind === 'add') {
    const holders = holdersIn(body);
    const holder = holders[change.where % holders.length];
    if (holder) put(holder, Array.isArray(holder) ? String(holder.length) : change.name, change.value);
    return;
  }
  const places = isHolder(body) ? placesIn(body) : [];
  const place = places[change.where % Math.max(1, places.length)];
  if (!place) return;
  const { holder, name } = place;
  if (change.kind === 'replace') put(holder, name, change.value);
  else if (change.kind === 'leave-out' && Array.isArray(holder)) holder.splice(Number(name), 1);
  else if (change.kind === 'leave-out') delete (holder as { [name: string]: Json })[name];
  else if (change.kind === 'repeat' && Array.isArray(holder))
    put(holder, name, Array(change.times).fill(holder[Number(name)] ?? null));
};

/** The text of a body with these changes. */
export const mutate = (body: Json | undefined, changes: readonly Mutation[]): string | undefined => {
  const whole = changes.find((change) => change.kind === 'text');
  if (whole?.kind === 'text') return whole.text;
  if (body === undefined) return undefined;
  const changed = structuredClone(body);
  for (const change of changes) changeAt(changed, change);
  return JSON.stringify(changed);
};
