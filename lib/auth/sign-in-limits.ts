import 'server-only';
import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from '@/lib/db/client';
import { toDatabaseError } from '@/lib/db/database-errors';

const minutes = 60;

/**
 * Failed sign-ins allowed within a time. Someone else's guesses lock an account for the place that they come from long
 * before they lock it for its owner; 100 guesses an hour is the most that one account ever gets (NIST SP 800-63B-4, 3.2.2).
 */
export const signInLimits = {
  accountFromAddress: { points: 10, duration: 15 * minutes },
  account: { points: 100, duration: 60 * minutes },
  address: { points: 100, duration: 15 * minutes },
};

type LimitName = keyof typeof signInLimits;

let limiters: Record<LimitName, RateLimiterPostgres> | undefined;

const makeLimiter = (name: LimitName) =>
  new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'sign_in_attempts',
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix: name,
    ...signInLimits[name],
  });

const allLimiters = () => {
  limiters ??= {
    accountFromAddress: makeLimiter('accountFromAddress'),
    account: makeLimiter('account'),
    address: makeLimiter('address'),
  };
  return limiters;
};

const hashKey = (text: string): string => createHash('sha256').update(text).digest('base64url');

const keysOf = (email: string, address: string): [LimitName, string][] => [
  ['accountFromAddress', hashKey(`${email} ${address}`)],
  ['account', hashKey(email)],
  ['address', hashKey(address)],
];

export type Attempt = { allowed: true } | { allowed: false; retryAfterSeconds: number; firstRefusal: boolean };

const countOne = async (name: LimitName, key: string): Promise<Attempt> => {
  try {
    await allLimiters()[name].consume(key);
    return { allowed: true };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw toDatabaseError(refused);
    const firstRefusal = refused.consumedPoints === signInLimits[name].points + 1;
    return { allowed: false, retryAfterSeconds: Math.ceil(refused.msBeforeNext / 1000), firstRefusal };
  }
};

/** Counts the attempt before the password is looked at: any number at once get no further than one after another. */
export const countAttempt = async (email: string, address: string): Promise<Attempt> => {
  for (const [name, key] of keysOf(email, address)) {
    const attempt = await countOne(name, key);
    if (!attempt.allowed) return attempt;
  }
  return { allowed: true };
};

/** A right password clears what was counted against the account, and takes its own attempt off the address. */
export const forgetAttempts = async (email: string, address: string): Promise<void> => {
  for (const [name, key] of keysOf(email, address)) {
    if (name === 'address') await allLimiters().address.reward(key);
    else await allLimiters()[name].delete(key);
  }
};
