import { Agent, request } from 'node:http';
import { sessionCookieName } from '@/lib/auth/session-cookie';

export type Answer = { status: number; headers: Record<string, string>; text: string; ms: number };

export type Sent = {
  method?: string;
  /** As it stands in the request's first line: nothing of it is put in order on the way. */
  path: string;
  sealed?: string | undefined;
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  bytes?: Uint8Array | string;
  /** `null` takes one away that our own page would send. */
  headers?: Record<string, string | null>;
};

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

const limitMs = 110_000;

const headersOf = (address: string, { sealed, body, bytes, headers = {} }: Sent): Record<string, string> => {
  const own: Record<string, string | null> = {
    origin: address,
    'sec-fetch-site': 'same-origin',
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(bytes !== undefined && { 'content-type': 'application/octet-stream' }),
    ...(sealed !== undefined && { cookie: `${sessionCookieName()}=${sealed}` }),
    ...headers,
  };
  return Object.fromEntries(Object.entries(own).filter((pair): pair is [string, string] => pair[1] !== null));
};

/** Sends a request to a server as a browser on our own page would, or as one that means harm; follows nothing. */
export const send = (address: string, sent: Sent): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const began = performance.now();
    const { method = 'GET', path, body, bytes } = sent;
    const payload = bytes ?? (body === undefined ? undefined : JSON.stringify(body));
    const headers = headersOf(address, sent);
    if (payload !== undefined) headers['content-length'] = String(Buffer.byteLength(payload));
    const asked = request({ hostname, port, method, path, headers, agent, timeout: limitMs }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          text: Buffer.concat(chunks).toString('utf8'),
          ms: performance.now() - began,
        }),
      );
    });
    asked.on('timeout', () => asked.destroy(new Error(`No answer to ${method} ${path} within ${limitMs} ms.`)));
    asked.on('error', reject);
    asked.end(payload);
  });
