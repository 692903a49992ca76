import { env } from '@/lib/env';

const reads = ['GET', 'HEAD', 'OPTIONS'];

const hostOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).host : null);

/**
 * Was this request made by our own pages? A browser sends Origin with every write and no page can forge it, so a write
 * without one, or with `null`, is refused as well. Programs state our address as their Origin.
 */
export const isSameOrigin = (request: Request): boolean => {
  if (reads.includes(request.method)) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = request.headers.get('origin');
  if (origin === null) return false;
  const host = hostOf(origin);
  return host !== null && (host === request.headers.get('host') || origin === new URL(env().APP_URL).origin);
};
