import { sessionCookieName } from '@/lib/auth/session-cookie';
import type { RunningApp } from '@/tests/setup/running-app';

type Question = {
  method?: string;
  body?: unknown;
  sealed?: string;
  headers?: Record<string, string>;
  through?: string;
};

/** How long a person waits before trying again: an answer that never comes is an error. */
const patienceMs = 30_000;

/** Asks the running app as a browser on its own page would; `through` is another address that leads to it. */
export const askApp = async ({ address }: RunningApp, path: string, question: Question = {}): Promise<Response> => {
  const { method = 'POST', body, sealed, headers = {}, through = address } = question;
  return fetch(`${through}${path}`, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMs),
    headers: {
      origin: address,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(sealed !== undefined && { cookie: `${sessionCookieName()}=${sealed}` }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
};
