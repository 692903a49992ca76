import { randomUUID } from 'node:crypto';
import { sessionCookieName } from '@/lib/auth/session-cookie';
import { fillIn, findHandlers, findPages, namesIn } from '@/tests/setup/route-manifest';

/** What the server is asked, and what kind of thing it should answer. */
export type Asked = { key: string; kind: 'page' | 'api'; path: string; init: RequestInit };

export type Answer = { asked: Asked; status: number; headers: Headers; text: string };

const random = (address: string): string =>
  fillIn(address, Object.fromEntries(namesIn(address).map((name) => [name, randomUUID()])));

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * A request for every page and for every method of every route, with what is there where `known` says so and else with
 * random ids; and for a method that a route has not.
 */
export const askForEverything = async (known: Record<string, string>, origin: string): Promise<Asked[]> => {
  const pages = (await findPages()).flatMap((address): Asked[] => {
    const paths = new Set([known[address] ?? random(address), random(address)]);
    return [...paths].map((path) => ({ key: `page ${address}`, kind: 'page', path, init: {} }));
  });
  const headers = { origin, 'content-type': 'application/json' };
  const handlers = await findHandlers();
  const routes = handlers.map(({ key, method, address }): Asked => {
    const init: RequestInit = method === 'GET' ? {} : { method, headers, body: '{}' };
    return { key, kind: address.startsWith('/api/') ? 'api' : 'page', path: known[address] ?? random(address), init };
  });
  const refused = [...new Set(handlers.map(({ address }) => address))].flatMap((address): Asked[] => {
    const missing = methods.find(
      (method) => !handlers.some((each) => each.address === address && each.method === method),
    );
    const kind = address.startsWith('/api/') ? 'api' : 'page';
    return missing ? [{ key: `${missing} ${address}`, kind, path: random(address), init: { method: missing } }] : [];
  });
  return [...pages, ...routes, ...refused];
};

const askOne = async (address: string, asked: Asked, sealed: string | undefined): Promise<Answer> => {
  const headers = new Headers(asked.init.headers);
  if (sealed !== undefined) headers.set('cookie', `${sessionCookieName()}=${sealed}`);
  const response = await fetch(`${address}${asked.path}`, { ...asked.init, headers, redirect: 'manual' });
  return { asked, status: response.status, headers: response.headers, text: await response.text() };
};

const atOnce = 6;

/** What the server answers to each, in their order; somebody signed in asks, or nobody. */
export const askAll = async (address: string, asked: readonly Asked[], sealed?: string): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (let from = 0; from < asked.length; from += atOnce) {
    const some = asked.slice(from, from + atOnce);
    answers.push(...(await Promise.all(some.map((each) => askOne(address, each, sealed)))));
  }
  return answers;
};
