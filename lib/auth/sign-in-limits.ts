import 'server-only';
import {
  type Attempt,
  countAttempt,
  forgetAttempts,
  giveAttemptBack,
  type LimitName,
  type RefusedAttempt,
} from '@/lib/auth/attempt-limits';
import { networkOf } from '@/lib/auth/network-of';

type From = { email: string; address: string };

const keysOf = ({ email, address }: From) => {
  const network = networkOf(address);
  return { accountFromAddress: `${email} ${network}`, account: email, address: network };
};

const pairsOf = (from: From) => Object.entries(keysOf(from)) as [keyof ReturnType<typeof keysOf> & LimitName, string][];

/** After this many wrong tries each next one waits: long for a machine, a moment for a person who mistypes. */
const triesWithoutDelay = 5;
const delayStepMs = 500;

export type SignInAttempt = { allowed: true; delayMs: number } | RefusedAttempt;

/**
 * Counts a sign-in. Guesses from everywhere lock an account for places that its owner never worked from, and only for
 * those: nobody can shut somebody out of their own desk from elsewhere (OWASP ASVS 5.0, 6.1.1).
 */
export const countSignIn = async (from: From, isOwnersPlace: () => Promise<boolean>): Promise<SignInAttempt> => {
  const keys = keysOf(from);
  const here: Attempt = await countAttempt('accountFromAddress', keys.accountFromAddress);
  if (!here.allowed) return here;
  const everywhere = await countAttempt('account', keys.account);
  if (!everywhere.allowed && !(await isOwnersPlace())) return everywhere;
  const address = await countAttempt('address', keys.address);
  if (!address.allowed) return address;
  return { allowed: true, delayMs: Math.max(0, here.count - triesWithoutDelay) * delayStepMs };
};

/** The password was right and the second factor is still to come: neither a failure nor a success. */
export const giveSignInBack = async (from: From): Promise<void> => {
  for (const [name, key] of pairsOf(from)) await giveAttemptBack(name, key);
};

/** A right sign-in clears what was counted against the account, and takes its own attempt off the address. */
export const forgetSignIns = async (from: From): Promise<void> => {
  for (const [name, key] of pairsOf(from)) {
    if (name === 'address') await giveAttemptBack(name, key);
    else await forgetAttempts(name, key);
  }
};
