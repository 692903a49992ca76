import type { CookieJar } from '@/tests/setup/cookie-jar';

const mostSteps = 10;

/** Follows a provider's redirects, as a browser does, until they lead somewhere else; answers where. */
export const walkAtProvider = async (issuer: string, jar: CookieJar, start: string): Promise<string> => {
  let location = start;
  for (let steps = 0; location.startsWith(issuer) && steps < mostSteps; steps += 1) {
    const response = await fetch(location, { redirect: 'manual', headers: { cookie: jar.header() } });
    jar.take(response);
    location = new URL(response.headers.get('location') ?? '/nowhere', location).href;
  }
  return location;
};
