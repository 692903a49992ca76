import { StartProblem } from '@/scripts/shared/problem.mjs';

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no machine of that name',
  EAI_AGAIN: 'there is no machine of that name',
  ETIMEDOUT: 'it does not answer in time',
  EHOSTUNREACH: 'it cannot be reached',
  ENETUNREACH: 'it cannot be reached',
  ECONNRESET: 'it ended the connection',
  '28P01': 'it refuses the password',
  '28000': 'it refuses the user',
  '3D000': 'it has no database of that name',
  '42501': 'its user may not do that: migrations need the owner of the database',
};

/** The same error, or a sentence about DATABASE_URL that a person can act on. Never shows the password in it. */
export const databaseProblem = (error: unknown, databaseUrl: string): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isSlow = error instanceof Error && error.message.includes('timeout');
  const reason = reasons[code] ?? (isSlow ? reasons.ETIMEDOUT : undefined);
  const { hostname, port, pathname } = new URL(databaseUrl);
  if (!reason) return error;
  const address = `${hostname}:${port || '5432'}${pathname}`;
  return new StartProblem(`The database ${address} cannot be used: ${reason}. Check DATABASE_URL.`, { cause: error });
};
