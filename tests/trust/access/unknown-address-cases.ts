import type { RouteCase } from '@/tests/trust/access/route-case';

const nothing: RouteCase = { of: 'installation', make: () => ({ unknown: 'nothing' }), settlesWith: 404 };

/** An address of the API that is none: the same for everybody. */
export const unknownAddressCases: Record<string, RouteCase> = {
  'DELETE /api/[[...unknown]]': nothing,
  'GET /api/[[...unknown]]': nothing,
  'OPTIONS /api/[[...unknown]]': nothing,
  'PATCH /api/[[...unknown]]': nothing,
  'POST /api/[[...unknown]]': nothing,
  'PUT /api/[[...unknown]]': nothing,
};
