import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { actorOfCookie } from '@/lib/auth/actor-of-cookie';
import { sessionCookieName } from '@/lib/auth/session-cookie';
import type { Actor } from '@/lib/domain/permission/actor';

/** Who looks at this page? Asked of the database once a request. */
export const currentActor = cache(
  async (): Promise<Actor | null> => actorOfCookie((await cookies()).get(sessionCookieName())?.value),
);
