import 'server-only';
import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from '@/lib/db/client';
import { toDatabaseError } from '@/lib/db/database-errors';

const minutes = 60;

/**
 * How many attempts are allowed within a time. Someone else's guesses lock an account for the place that they come from
 * long before they lock it for its owner; 100 guesses an hour is the most that one account ever gets from places where
 * its owner never was (NIST SP 800-63B-4, 3.2.2).
 */
export const attemptLimits = {
  accountFromAddress: { points: 10, duration: 15 * minutes },
  account: { points: 100, duration: 60 * minutes },
  address: { points: 100, duration: 15 * minutes },
  /** Wrong codes after a right password: six digits, of which three are right at a time. */
  secondFactor: { points: 10, duration: 60 * minutes },
  /** By somebody who sits at an open desk. */
  confirmation: { points: 10, duration: 15 * minutes },
  passwordLink: { points: 30, duration: 15 * minutes },
  /** Each asks the identity provider. */
  provider: { points: 60, duration: minutes },
  /** Each is kept until it is answered or over. */
  passkeyQuestion: { points: 60, duration: minutes },
};

export type LimitName = keyof typeof attemptLimits;

const limiters = new Map<LimitName, RateLimiterPostgres>();

const limiter = (name: LimitName): RateLimiterPostgres => {
  const made =
    limiters.get(name) ??
    new RateLimiterPostgres({
      storeClient: pool(),
      storeType: 'pool',
      tableName: 'sign_in_attempts',
      tableCreated: true,
      clearExpiredByTimeout: true,
      keyPrefix: name,
      ...attemptLimits[name],
    });
  limiters.set(name, made);
  return made;
};

/** People type passwords into the e-mail field: what is counted is kept as a hash. */
const hashKey = (text: string): string => createHash('sha256').update(text).digest('base64url');

export type Attempt =
  | { allowed: true; count: number }
  | { allowed: false; retryAfterSeconds: number; firstRefusal: boolean };

export type RefusedAttempt = Extract<Attempt, { allowed: false }>;

/** Counts an attempt before it is looked at: any number at once get no further than one after another. */
export const countAttempt = async (name: LimitName, key: string): Promise<Attempt> => {
  try {
    const { consumedPoints } = await limiter(name).consume(hashKey(key));
    return { allowed: true, count: consumedPoints };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw toDatabaseError(refused);
    const firstRefusal = refused.consumedPoints === attemptLimits[name].points + 1;
    return { allowed: false, retryAfterSeconds: Math.ceil(refused.msBeforeNext / 1000), firstRefusal };
  }
};

/** The attempt was a right one: it does not count, and those before it still do. */
export const giveAttemptBack = async (name: LimitName, key: string): Promise<void> => {
  await limiter(name).reward(hashKey(key));
};

export const forgetAttempts = async (name: LimitName, key: string): Promise<void> => {
  await limiter(name).delete(hashKey(key));
};
