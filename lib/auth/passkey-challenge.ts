import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { keepPasskeyChallenge } from '@/lib/db/user/keep-passkey-challenge';
import { takeKeptChallenge } from '@/lib/db/user/take-kept-challenge';

/** What a challenge is for, and by whom it may be answered. Nobody has a session yet who signs in. */
export type PasskeyPurpose = { kind: 'sign-in' } | { kind: 'add' | 'confirm'; sessionId: string };

/** As long as a browser's own question stands. */
export const challengeSeconds = 5 * 60;

/** What it is for is part of what is kept: an answer to one question is none to another, nor in another session. */
const hashOf = (purpose: PasskeyPurpose, challenge: string): Uint8Array => {
  const session = purpose.kind === 'sign-in' ? 'nobody' : purpose.sessionId;
  return createHash('sha256').update(`${purpose.kind} ${session} ${challenge}`).digest();
};

/** 256 random bits for an authenticator to sign, once and soon. */
export const newPasskeyChallenge = async (purpose: PasskeyPurpose): Promise<Uint8Array<ArrayBuffer>> => {
  const challenge = Uint8Array.from(randomBytes(32));
  const sha256 = hashOf(purpose, Buffer.from(challenge).toString('base64url'));
  await keepPasskeyChallenge({ sha256, validForSeconds: challengeSeconds });
  return challenge;
};

/** What a browser says of the question that it asked. Not from a page in somebody else's frame. */
const clientDataSchema = z.object({ challenge: z.string().max(100), crossOrigin: z.literal(false).optional() });

const challengeIn = (clientDataJSON: string): string | null => {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'));
    return clientDataSchema.safeParse(data).data?.challenge ?? null;
  } catch {
    return null;
  }
};

/** The challenge that this answers; it is used up with that. Null when it was not asked for this, or by now is over. */
export const takePasskeyChallenge = async (
  purpose: PasskeyPurpose,
  { clientDataJSON }: { clientDataJSON: string },
): Promise<string | null> => {
  const challenge = challengeIn(clientDataJSON);
  if (challenge === null) return null;
  return (await takeKeptChallenge(hashOf(purpose, challenge))) ? challenge : null;
};
