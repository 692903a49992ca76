import { sessionCookieName } from '@/lib/auth/session-cookie';

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[] | undefined>> },
) => Promise<Response>;

type Question = {
  method?: string;
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  text?: string;
  /** A file, sent as its bytes. */
  file?: Uint8Array;
  sealed?: string;
  params?: Record<string, string>;
  /** What the address asks for, `from=2026-09-01&to=2026-11-22`. */
  query?: string;
  headers?: Record<string, string | null>;
};

export const origin = 'http://localhost:3000';

/** Asks a route handler as a browser on our own page would; `null` takes one of its headers away. */
export const ask = async (handler: Handler, question: Question = {}): Promise<Response> => {
  const { method = 'POST', sealed, params = {}, query, body, text, file } = question;
  const headers = new Headers({ host: 'localhost:3000', origin, 'sec-fetch-site': 'same-origin' });
  if (body !== undefined || text !== undefined) headers.set('content-type', 'application/json');
  if (sealed !== undefined) headers.set('cookie', `${sessionCookieName()}=${sealed}`);
  for (const [name, value] of Object.entries(question.headers ?? {})) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  const json = text ?? (body === undefined ? undefined : JSON.stringify(body));
  const sent = file === undefined ? json : new Uint8Array(file);
  const address = `${origin}/api/v1/test${query === undefined ? '' : `?${query}`}`;
  const request = new Request(address, { method, headers, ...(sent !== undefined && { body: sent }) });
  return handler(request, { params: Promise.resolve(params) });
};

export type ProblemBody = { code: string; status: number; fields?: { field: string; reason: string }[]; id?: string };

export const problemOf = async (response: Response): Promise<ProblemBody> => response.json();
