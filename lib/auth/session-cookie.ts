import 'server-only';
import { absoluteSeconds } from '@/lib/auth/session-limits';
import { env } from '@/lib/env';

const isSecure = (): boolean => env().APP_URL.startsWith('https:');

/** `__Host-` keeps other hosts of the same domain from setting it; browsers allow the prefix on https only. */
export const sessionCookieName = (): string => (isSecure() ? '__Host-plainleaf-session' : 'plainleaf-session');

export const sessionCookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: isSecure(),
});

const header = (value: string, maxAge: number): string =>
  `${sessionCookieName()}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}`;

export const setSessionCookie = (sealed: string): string => header(sealed, absoluteSeconds);

export const clearSessionCookie = (): string => header('', 0);

export const readSessionCookie = (request: Request): string | null => {
  const cookies = request.headers.get('cookie')?.split(/;\s*/) ?? [];
  const start = `${sessionCookieName()}=`;
  return cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length) ?? null;
};
