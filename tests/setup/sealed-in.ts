import { sessionCookieName } from '@/lib/auth/session-cookie';

/** The session cookie's value that an answer sets; empty when it sets none. */
export const sealedIn = (response: Response): string =>
  new RegExp(`${sessionCookieName()}=([^;]*)`).exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '';
