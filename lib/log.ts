import { randomUUID } from 'node:crypto';
import { type Logger, pino } from 'pino';
import { env } from '@/lib/env';

const secret = ['password', 'passwordHash', 'token', 'cookie', 'authorization'];
const identity = ['name', 'birthDate', 'recordNumber', 'phone', 'address', 'patient', 'email', 'query', 'body'];
const kept = [...secret, ...identity];

let logger: Logger | undefined;

export const log = (): Logger => {
  logger ??= pino({
    level: env().LOG_LEVEL,
    redact: { paths: [...kept, ...kept.map((name) => `*.${name}`)], censor: '(kept out)' },
  });
  return logger;
};

/** A database error's message can quote the row that it is about: then only its codes are written down. */
const quotesRows = (error: Error): boolean =>
  error.name.startsWith('Prisma') || 'severity' in error || 'clientVersion' in error;

const codesOf = (error: Error): Record<string, string> =>
  Object.fromEntries(
    Object.entries(error).filter(
      (entry): entry is [string, string] =>
        ['code', 'errorCode', 'digest', 'constraint', 'table', 'routine'].includes(entry[0]) &&
        typeof entry[1] === 'string',
    ),
  );

const inShort = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  const message = quotesRows(error) ? '(kept out: may quote a row)' : error.message;
  return {
    kind: error.constructor.name,
    message,
    ...codesOf(error),
    at: frames?.map((line) => line.trim()).slice(0, 12),
  };
};

/** Writes an error down without anything about a person, and answers the id to give to whoever met it. */
export const logError = (error: unknown, doing: string): string => {
  const errorId = randomUUID();
  const cause = error instanceof Error && error.cause ? inShort(error.cause) : undefined;
  log().error({ errorId, doing, failure: inShort(error), cause }, 'something failed');
  return errorId;
};
