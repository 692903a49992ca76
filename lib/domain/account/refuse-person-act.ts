import type { Person } from '@/lib/domain/account/person';
import type { PersonAct } from '@/lib/domain/account/person-act';
import { isActiveAdmin, takesAdminOut } from '@/lib/domain/account/takes-admin-out';

export type PersonActRefusal =
  | 'own-role'
  | 'oneself'
  | 'own-account'
  | 'works-elsewhere'
  | 'account-closed'
  | 'last-admin'
  | 'here-already'
  | 'suspended'
  | 'left'
  | 'no-second-factor';

type Member = Pick<Person, 'userId' | 'role' | 'standing'>;

type Given = {
  /** Who does it: an administrator of the clinic. */
  actorId: string;
  person: Member & Pick<Person, 'hasSecondFactor' | 'passkeys' | 'worksElsewhere'>;
  /** Everyone of the clinic, the person too. */
  people: readonly Member[];
};

const leavesNoAdmin = (act: PersonAct, { person, people }: Given): boolean =>
  takesAdminOut(act, person) && !people.some((other) => other.userId !== person.userId && isActiveAdmin(other));

const toOneself = (act: PersonAct, person: Member): PersonActRefusal | null => {
  switch (act.kind) {
    case 'change':
      return person.role === 'admin' && act.role !== 'admin' ? 'own-role' : null;
    case 'suspend':
    case 'end':
      return 'oneself';
    case 'make-link':
    case 'remove-second-factor':
      return 'own-account';
    case 'restore':
      return null;
  }
};

/** What each standing keeps from being done. Who left is out of everything until they are let in again. */
const outOfReach: Record<Person['standing'], Partial<Record<PersonAct['kind'], PersonActRefusal>>> = {
  active: { restore: 'here-already' },
  suspended: { suspend: 'suspended', 'make-link': 'suspended', 'remove-second-factor': 'suspended' },
  left: { change: 'left', suspend: 'left', end: 'left', 'make-link': 'left', 'remove-second-factor': 'left' },
  closed: {
    suspend: 'account-closed',
    restore: 'account-closed',
    'make-link': 'account-closed',
    'remove-second-factor': 'account-closed',
  },
};

const onTheAccount = (act: PersonAct, person: Given['person']): PersonActRefusal | null => {
  if (act.kind !== 'make-link' && act.kind !== 'remove-second-factor') return null;
  if (person.worksElsewhere) return 'works-elsewhere';
  const hasNone = !person.hasSecondFactor && person.passkeys === 0;
  return act.kind === 'remove-second-factor' && hasNone ? 'no-second-factor' : null;
};

/**
 * Why may this not be done to this person, or null when it may? Administrators don't take themselves out, a clinic never
 * is without an active administrator, and who can open an account that opens another clinic too could open that clinic.
 */
export const refusePersonAct = (act: PersonAct, given: Given): PersonActRefusal | null => {
  const { actorId, person } = given;
  const ofOneself = actorId === person.userId ? toOneself(act, person) : null;
  return (
    ofOneself ??
    outOfReach[person.standing][act.kind] ??
    onTheAccount(act, person) ??
    (leavesNoAdmin(act, given) ? 'last-admin' : null)
  );
};
