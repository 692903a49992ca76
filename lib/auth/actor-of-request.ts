import 'server-only';
import { type SignedIn, signedInOfCookie } from '@/lib/auth/actor-of-cookie';
import { readSessionCookie } from '@/lib/auth/session-cookie';
import type { Actor } from '@/lib/domain/permission/actor';

/** Who makes this request? For route handlers; pages ask `currentActor`. */
export const signedInOfRequest = (request: Request): Promise<SignedIn | null> =>
  signedInOfCookie(readSessionCookie(request));

export const actorOfRequest = async (request: Request): Promise<Actor | null> =>
  (await signedInOfRequest(request))?.actor ?? null;
