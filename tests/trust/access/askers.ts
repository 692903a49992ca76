import type { Permission, Role } from '@/lib/domain/permission/permissions';
import { may } from '@/lib/domain/permission/permissions';
import type { BuiltUser } from '@/tests/builders/user-builder';
import type { Side, World } from '@/tests/trust/access/world';

const inClinic = ['clinician', 'editor', 'admin', 'suspended'] as const;

/**
 * Everyone who asks. Reviewers are editors, and nobody stands above the clinics: there is no such role. What is foreign to
 * one clinic is the other's own, so each stands for "the other clinic's same role" as well.
 */
export const askers = [
  'nobody',
  ...inClinic.map((who) => `our ${who}` as const),
  ...inClinic.slice(0, 3).map((who) => `their ${who}` as const),
] as const;

export type Asker = (typeof askers)[number];

type Person = { own: Side; foreign: Side; user: BuiltUser };

/** Who this is; null for whoever is not signed in. The suspended come with the session that they had. */
export const personOf = ({ ours, theirs }: World, asker: Asker): Person | null => {
  if (asker === 'nobody') return null;
  const [whose, who] = asker.split(' ') as ['our' | 'their', (typeof inClinic)[number]];
  const [own, foreign] = whose === 'our' ? [ours, theirs] : [theirs, ours];
  return { own, foreign, user: own[who] };
};

export type Access = Permission | 'public' | 'signed-in';

/** Who is this to the app: anyone, in a role, or nobody it knows. */
export const roleOf = (world: World, asker: Asker): Role | null =>
  asker.endsWith('suspended') ? null : (personOf(world, asker)?.user.actor.role ?? null);

export const mayAsk = (role: Role, access: Access): boolean =>
  access === 'public' || access === 'signed-in' || may(role, access);
