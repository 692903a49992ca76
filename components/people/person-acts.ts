import type { Person } from '@/lib/domain/account/person';
import type { PersonAct } from '@/lib/domain/account/person-act';
import { type PersonActRefusal, refusePersonAct } from '@/lib/domain/account/refuse-person-act';

export type PersonActKind = PersonAct['kind'];

type Given = { person: Person; people: readonly Person[]; ownId: string };

const toAct = (kind: PersonActKind, person: Person): PersonAct =>
  kind === 'change' ? { kind, role: person.role } : { kind };

const refusalOf = (kind: PersonActKind, { person, people, ownId }: Given): PersonActRefusal | null =>
  refusePersonAct(toAct(kind, person), { actorId: ownId, person, people });

/** What can be done to this person now, in the order of a menu. What is refused is not offered. */
export const offeredActs = (given: Given): PersonActKind[] =>
  (['change', 'make-link', 'remove-second-factor', 'suspend', 'end', 'restore'] as const).filter(
    (kind) => refusalOf(kind, given) === null,
  );

/** Why less than usual is offered, where nothing else on the page says so. */
export const offersLessBecause = (given: Given): string | null => {
  if (given.person.userId === given.ownId)
    return 'Your own password, second factor and passkeys are on your account page. Only another administrator can suspend you.';
  if (refusalOf('make-link', given) === 'works-elsewhere')
    return 'Also works in another clinic. One clinic can’t open an account that opens both: no link, and second factor and passkeys stay.';
  return null;
};
