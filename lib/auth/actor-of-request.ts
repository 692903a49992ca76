import 'server-only';
import { actorOfCookie } from '@/lib/auth/actor-of-cookie';
import { readSessionCookie } from '@/lib/auth/session-cookie';
import type { Actor } from '@/lib/domain/permission/actor';

/** Who makes this request? For route handlers; pages ask `currentActor`. */
export const actorOfRequest = (request: Request): Promise<Actor | null> => actorOfCookie(readSessionCookie(request));
