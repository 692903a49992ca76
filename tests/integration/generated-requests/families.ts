import fc from 'fast-check';
import { type Mutation, mutation } from '@/tests/integration/generated-requests/mutations';
import { hostileText } from '@/tests/integration/generated-requests/values';
import { findRoutes, namesIn, type Route } from '@/tests/setup/route-manifest';

/** A request that may be wrong in several ways at once. */
export type GeneratedRequest = {
  key: string;
  who: 'admin' | 'editor' | 'clinician' | 'nobody';
  /** Per name in the address; null for one that is there. */
  names: (string | null)[];
  changes: Mutation[];
  query: [string, string][];
  headers: [string, string][];
};

const queryNames = [
  'q',
  'state',
  'clinic',
  'from',
  'to',
  'who',
  'what',
  'patient',
  'before',
  'topics',
  'since',
  'download',
  'code',
  'confirm',
];

const headerNames = [
  'idempotency-key',
  'content-type',
  'content-length',
  'x-forwarded-for',
  'user-agent',
  'accept',
  'if-match',
  'cookie',
  'origin',
  'sec-fetch-site',
];

// What a header can't hold at all, no server is ever given.
const headerText = hostileText.map((text) => text.replace(/[^\t\u0020-\u007e\u0080-\u00ff]/g, '?').slice(0, 8000));

const few = <Item>(item: fc.Arbitrary<Item>) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Item[]>([]) },
    { weight: 1, arbitrary: fc.array(item, { maxLength: 3 }) },
  );

const requestTo = ({ key, address }: Route): fc.Arbitrary<GeneratedRequest> => {
  const names = namesIn(address);
  return fc.record({
    key: fc.constant(key),
    who: fc.oneof(
      { weight: 12, arbitrary: fc.constant('admin' as const) },
      { weight: 1, arbitrary: fc.constantFrom('editor' as const, 'clinician' as const, 'nobody' as const) },
    ),
    names: fc.tuple(
      ...names.map(() => fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: hostileText })),
    ),
    changes: fc.array(mutation, { minLength: 1, maxLength: 3 }),
    query: few(fc.tuple(fc.constantFrom(...queryNames), hostileText)),
    headers: few(fc.tuple(fc.constantFrom(...headerNames), headerText)),
  });
};

/** The first part of an address behind the version: `patients` of `/api/v1/patients/[id]`. */
const familyOf = ({ address }: Route): string =>
  address
    .replace(/^\/api\/(v1\/)?/, '')
    .split('/')
    .filter(Boolean)[0] ?? '';

const drawing = /\/(check|preview|effects|approve|publish|letters|matrix-runs|handouts)$/;

/** What is right there makes whole sheets, which takes a hundred times as long as anything else: asked less often. */
const drawsSheets = ({ address }: Route): boolean => drawing.test(address);

export type Family = { name: string; routes: Route[]; request: fc.Arbitrary<GeneratedRequest> };

/** Every family of routes, with requests to all of its routes. */
export const findFamilies = async (): Promise<Family[]> => {
  const routes = await findRoutes();
  const names = [...new Set(routes.map(familyOf))].sort();
  return names.map((name) => {
    const ofFamily = routes.filter((route) => familyOf(route) === name);
    const weighed = ofFamily.map((route) => ({ weight: drawsSheets(route) ? 1 : 20, arbitrary: requestTo(route) }));
    return { name, routes: ofFamily, request: fc.oneof(...weighed) };
  });
};
