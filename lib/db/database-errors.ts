import { withoutValues } from '@/lib/db/database-fault';
import { layersOf, record, text } from '@/lib/db/error-layers';

/** The database can't be reached or can't take the work now; the same request may succeed later. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** A row with the same value exists already; `constraint` is what must be unique. */
export class UniqueConflict extends Error {
  override readonly name = 'UniqueConflict';
  readonly fields: string[];

  constructor(fields: string[], options: ErrorOptions) {
    super(`A row with the same ${fields.join(', ')} exists already.`, options);
    this.fields = fields;
  }
}

/** https://www.prisma.io/docs/orm/reference/error-reference: not reachable, timed out, closed, pool empty, transaction lost. */
const unavailableCodes = [
  'P1000',
  'P1001',
  'P1002',
  'P1003',
  'P1008',
  'P1010',
  'P1011',
  'P1017',
  'P2024',
  'P2028',
  'P2037',
];

/** https://www.postgresql.org/docs/18/errcodes-appendix.html: connection, resources (a full disk), shutting down, read-only. */
const unavailableStates = /^(08|53|57P|58)|^(25006|25P03|57014)$/;

/** What the adapter makes of an error before Prisma gives it a code, or without it ever getting one. */
const unavailableKinds = [
  'ConnectionClosed',
  'DatabaseNotReachable',
  'DatabaseDoesNotExist',
  'DatabaseAccessDenied',
  'AuthenticationFailed',
  'SocketTimeout',
  'TlsConnectionError',
  'TooManyConnections',
];

/** What pg and Prisma throw with no code at all. */
const unavailableWords =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Cannot use a pool after calling end|connect(ion)? (ECONN|ETIMEDOUT)|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|Can't reach database server|Client has encountered a connection error|Client was closed and is not queryable|server closed the connection/;

/** By name, for Next bundles pages, routes and instrumentation apart, each with classes of its own. */
const unavailableNames = ['DatabaseUnavailable', 'PrismaClientInitializationError'];

export const isUnavailable = (error: unknown): boolean =>
  layersOf(error).some((layer) => {
    const state = text(layer.originalCode) || text(layer.code);
    return (
      unavailableNames.includes(text(layer.name)) ||
      unavailableCodes.includes(state) ||
      unavailableStates.test(state) ||
      unavailableKinds.includes(text(layer.kind)) ||
      unavailableWords.test(text(layer.message))
    );
  });

/** Two transactions got into each other's way (a deadlock, or a serialisation failure): trying again is right. */
export const isWorthRetrying = (error: unknown): boolean =>
  layersOf(error).some((layer) => ['P2034', '40001', '40P01'].includes(text(layer.originalCode) || text(layer.code)));

const conflictFields = (error: unknown): string[] | null => {
  const layers = layersOf(error);
  if (!layers.some((layer) => layer.code === 'P2002')) return null;
  const fields = layers
    .map((layer) => record(layer.constraint).fields ?? record(layer.meta).target)
    .find(Array.isArray);
  return (fields ?? []).map((field) => String(field).replaceAll('"', ''));
};

/** Turns what the driver threw into the few errors that the rest of the code may know, none of which quotes a row. */
export const toDatabaseError = (error: unknown): unknown => {
  if (error instanceof DatabaseUnavailable || error instanceof UniqueConflict) return error;
  const cause = withoutValues(error);
  if (isUnavailable(error)) return new DatabaseUnavailable('The database is not available.', { cause });
  const fields = conflictFields(error);
  return fields ? new UniqueConflict(fields, { cause }) : cause;
};
