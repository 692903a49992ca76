import 'server-only';
import { idleSeconds, touchEverySeconds } from '@/lib/auth/session-limits';
import { hashSessionToken, openSessionToken } from '@/lib/auth/session-token';
import { inClinic } from '@/lib/db/in-clinic';
import { findSessionHolder } from '@/lib/db/session/find-session-holder';
import { touchSession } from '@/lib/db/session/touch-session';
import type { Actor } from '@/lib/domain/permission/actor';

/** Asks the session's row every time, so that sign-out, suspension and a change of role bite at the next request. */
export const actorOfToken = async (token: string | null): Promise<Actor | null> => {
  const holder = token === null ? null : await findSessionHolder(hashSessionToken(token), idleSeconds);
  if (!holder) return null;
  const { secondsSinceSeen, ...actor } = holder;
  if (secondsSinceSeen > touchEverySeconds) await inClinic(actor.clinicId, (tx) => touchSession(tx, actor.sessionId));
  return actor;
};

export const actorOfCookie = async (sealed: string | null | undefined): Promise<Actor | null> =>
  sealed ? actorOfToken(await openSessionToken(sealed)) : null;
