import 'server-only';
import { idleSeconds, touchEverySeconds } from '@/lib/auth/session-limits';
import { hashSessionToken, openSessionToken } from '@/lib/auth/session-token';
import { isUnavailable } from '@/lib/db/database-errors';
import { inClinic } from '@/lib/db/in-clinic';
import { findSessionHolder } from '@/lib/db/session/find-session-holder';
import { touchSession } from '@/lib/db/session/touch-session';
import type { Actor } from '@/lib/domain/permission/actor';

/** Who is asking, and what signing in knows about them beyond that. */
export type SignedIn = { actor: Actor; email: string; secondsSinceConfirmed: number };

/** A database that can't be written to just now may still be read; the session is idle then, and may end early. */
const touch = async ({ clinicId, sessionId }: Actor): Promise<void> => {
  try {
    await inClinic(clinicId, (tx) => touchSession(tx, sessionId));
  } catch (error) {
    if (!isUnavailable(error)) throw error;
  }
};

/** Asks the session's row every time, so that sign-out, suspension and a change of role bite at the next request. */
const findSignedIn = async (token: string): Promise<SignedIn | null> => {
  const holder = await findSessionHolder(hashSessionToken(token), idleSeconds);
  if (!holder) return null;
  const { secondsSinceSeen, secondsSinceConfirmed, email, ...actor } = holder;
  if (secondsSinceSeen > touchEverySeconds) await touch(actor);
  return { actor, email, secondsSinceConfirmed };
};

export const signedInOfCookie = async (sealed: string | null | undefined): Promise<SignedIn | null> => {
  const token = sealed ? await openSessionToken(sealed) : null;
  return token === null ? null : findSignedIn(token);
};

export const actorOfCookie = async (sealed: string | null | undefined): Promise<Actor | null> =>
  (await signedInOfCookie(sealed))?.actor ?? null;
