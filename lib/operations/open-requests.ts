import type { IncomingMessage, Server, ServerResponse } from 'node:http';

type OpenRequests = {
  /** The web server itself, known from its first request on. */
  server: Server | null;
  answering: Set<ServerResponse>;
  /** When somebody last asked for more than whether we live, on the clock of `performance.now()`. */
  lastAskedAt: number;
  isEnding: boolean;
  /** So many wait that the end would never come: each new one is told to come again. */
  isTurningAway: boolean;
};

const probes = ['/livez', '/readyz'];

// Next bundles routes and instrumentation apart, each with modules of its own: the server is one.
const shared = globalThis as typeof globalThis & { plainleafOpenRequests?: OpenRequests };

export const openRequests = (): OpenRequests => {
  shared.plainleafOpenRequests ??= {
    server: null,
    answering: new Set(),
    lastAskedAt: Number.NEGATIVE_INFINITY,
    isEnding: false,
    isTurningAway: false,
  };
  return shared.plainleafOpenRequests;
};

/** Keeps count of what is being answered. Once the end has begun, each answer tells its client to come by another way. */
export const noteRequest = (server: Server, request: IncomingMessage, response: ServerResponse): void => {
  const open = openRequests();
  open.server = server;
  open.answering.add(response);
  if (!probes.includes(request.url ?? '')) open.lastAskedAt = performance.now();
  if (open.isEnding) response.shouldKeepAlive = false;
  response.once('close', () => open.answering.delete(response));
};
