import type { Person } from '@/lib/domain/account/person';
import type { PersonAct } from '@/lib/domain/account/person-act';

type Administering = Pick<Person, 'role' | 'standing'>;

/** Is somebody an administrator who may act at this moment? */
export const isActiveAdmin = ({ role, standing }: Administering): boolean => role === 'admin' && standing === 'active';

/** Is somebody an administrator now, and none after this is done to them? */
export const takesAdminOut = (act: PersonAct, person: Administering): boolean =>
  isActiveAdmin(person) &&
  (act.kind === 'suspend' || act.kind === 'end' || (act.kind === 'change' && act.role !== 'admin'));
