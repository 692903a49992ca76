import { type PagePolicy, pagePolicies } from '@/app/_access/page-policies';
import { findRoutes, namesIn } from '@/tests/setup/route-manifest';
import { accountCases } from '@/tests/trust/access/account-cases';
import { type AddressKind, addressKinds } from '@/tests/trust/access/address-kinds';
import { type Access, type Asker, askers } from '@/tests/trust/access/askers';
import { contentCases } from '@/tests/trust/access/content-cases';
import { pageCases } from '@/tests/trust/access/page-cases';
import { recordCases } from '@/tests/trust/access/record-cases';
import type { RouteCase } from '@/tests/trust/access/route-case';
import { ruleCases } from '@/tests/trust/access/rule-cases';
import { unknownAddressCases } from '@/tests/trust/access/unknown-address-cases';

/** A page or a method of a route, with what the tests know about it. */
export type Door = {
  key: string;
  method: string;
  address: string;
  access: Access;
  /** Of a page: what somebody sees whose role may not. */
  otherwise: PagePolicy['otherwise'] | null;
  how: RouteCase;
};

export const routeCases: Record<string, RouteCase> = {
  ...accountCases,
  ...recordCases,
  ...contentCases,
  ...ruleCases,
  ...unknownAddressCases,
};

const findRouteDoors = async (): Promise<Door[]> =>
  (await findRoutes()).map(({ key, method, address, policy }) => {
    const how = routeCases[key];
    if (!how) throw new Error(`${key} is a new route. Say in tests/trust/access how it is asked.`);
    return { key, method, address, access: policy.permission, otherwise: null, how };
  });

const pageDoors: Door[] = Object.entries(pagePolicies).map(([address, { permission, otherwise }]) => {
  // The keys of both tables are the same type, which Object.entries widens.
  const how = pageCases[address as keyof typeof pageCases];
  return { key: `page ${address}`, method: 'GET', address, access: permission, otherwise, how };
});

/** Every door of the app: each method of each route, and each page. */
export const findDoors = async (): Promise<Door[]> => [...(await findRouteDoors()), ...pageDoors];

export type AccessCase = { door: Door; asker: Asker; kind: AddressKind };

/** Everyone at a door, with every kind of address that it has. */
export const casesOf = (door: Door): AccessCase[] => {
  const kinds: AddressKind[] = namesIn(door.address).length > 0 ? addressKinds : ['own'];
  return askers.flatMap((asker) => kinds.map((kind) => ({ door, asker, kind })));
};
