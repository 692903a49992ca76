import { Agent, type IncomingMessage, request as send } from 'node:http';
import { sessionCookieName } from '@/lib/auth/session-cookie';

export type Ask = { path: string; method?: string; body?: unknown; headers?: Record<string, string> };

/** `refused`: no connection was made. `cut`: one was, and the answer did not come to its end. */
export type Outcome =
  | { kind: 'answered'; status: number; path: string; body: string }
  | { kind: 'refused' }
  | { kind: 'cut'; why: string };

type Target = { port: number; sealed: string; origin: string };

// As browsers and proxies do: connections are kept and used again.
const agent = new Agent({ keepAlive: true, maxSockets: 200 });

const toBeRead = (response: IncomingMessage, path: string): Promise<Outcome> =>
  new Promise((resolve) => {
    let body = '';
    response.on('error', (error) => resolve({ kind: 'cut', why: `${path}: ${error.message}` }));
    response.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    response.on('end', () => resolve({ kind: 'answered', status: response.statusCode ?? 0, path, body }));
  });

export const askOnce = ({ port, sealed, origin }: Target, { path, method = 'GET', body, headers }: Ask) =>
  new Promise<Outcome>((resolve) => {
    const json = body === undefined ? undefined : JSON.stringify(body);
    const asking = send({
      host: '127.0.0.1',
      port,
      path,
      method,
      agent,
      headers: {
        origin,
        cookie: `${sessionCookieName()}=${sealed}`,
        ...(json !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) }),
        ...headers,
      },
    });
    const began = performance.now();
    asking.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') return resolve({ kind: 'refused' });
      const over = asking.reusedSocket ? 'a kept connection' : 'a new connection';
      resolve({
        kind: 'cut',
        why: `${path}: ${error.message} after ${Math.round(performance.now() - began)} ms, ${over}`,
      });
    });
    asking.on('response', (response) => void toBeRead(response, path).then(resolve));
    asking.end(json);
  });

/** Asks so many times a second, whether or not the answers keep up, until it is stopped; then waits for the last of them. */
export const startSteadyLoad = (perSecond: number, ask: (at: number) => Promise<Outcome>) => {
  const asked: Promise<Outcome>[] = [];
  const timer = setInterval(() => asked.push(ask(asked.length)), 1000 / perSecond);
  return {
    stop: async (): Promise<Outcome[]> => {
      clearInterval(timer);
      return Promise.all(asked);
    },
  };
};
