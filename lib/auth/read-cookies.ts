import 'server-only';

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

/** The cookies of a request by name; of two with one name, the first. */
export const readCookies = (request: Request): Record<string, string> => {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/).flatMap((cookie) => {
    const at = cookie.indexOf('=');
    return at > 0 ? [[cookie.slice(0, at), decoded(cookie.slice(at + 1))] as const] : [];
  });
  return Object.fromEntries(pairs.reverse());
};
