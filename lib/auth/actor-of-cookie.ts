import 'server-only';
import { idleSeconds, touchEverySeconds } from '@/lib/auth/session-limits';
import { hashSessionToken, openSessionToken } from '@/lib/auth/session-token';
import { inClinic } from '@/lib/db/in-clinic';
import { findSessionHolder } from '@/lib/db/session/find-session-holder';
import { touchSession } from '@/lib/db/session/touch-session';
import type { Actor } from '@/lib/domain/permission/actor';

/** Who is asking, and what signing in knows about them beyond that. */
export type SignedIn = { actor: Actor; email: string; secondsSinceConfirmed: number };

/** Asks the session's row every time, so that sign-out, suspension and a change of role bite at the next request. */
const findSignedIn = async (token: string): Promise<SignedIn | null> => {
  const holder = await findSessionHolder(hashSessionToken(token), idleSeconds);
  if (!holder) return null;
  const { secondsSinceSeen, secondsSinceConfirmed, email, ...actor } = holder;
  if (secondsSinceSeen > touchEverySeconds) await inClinic(actor.clinicId, (tx) => touchSession(tx, actor.sessionId));
  return { actor, email, secondsSinceConfirmed };
};

export const signedInOfCookie = async (sealed: string | null | undefined): Promise<SignedIn | null> => {
  const token = sealed ? await openSessionToken(sealed) : null;
  return token === null ? null : findSignedIn(token);
};

export const actorOfCookie = async (sealed: string | null | undefined): Promise<Actor | null> =>
  (await signedInOfCookie(sealed))?.actor ?? null;
