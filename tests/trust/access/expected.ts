import type { AddressKind } from '@/tests/trust/access/address-kinds';
import { type Access, type Asker, mayAsk, roleOf } from '@/tests/trust/access/askers';
import type { RouteCase } from '@/tests/trust/access/route-case';
import type { World } from '@/tests/trust/access/world';

/** What must come of a request, from what the route says of itself alone. */
export type Expected = 'let in' | 'sign in' | 'refused' | 'not there';

export const expectedOf = (
  world: World,
  { access, asker, kind, of }: { access: Access; asker: Asker; kind: AddressKind; of: RouteCase['of'] },
): Expected => {
  const role = roleOf(world, asker);
  const thereForAll = kind === 'own' || (kind === 'foreign' && of === 'installation');
  if (access === 'public') return thereForAll ? 'let in' : 'not there';
  if (role === null) return 'sign in';
  if (!mayAsk(role, access)) return 'refused';
  return thereForAll ? 'let in' : 'not there';
};
