import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Problem } from '@/lib/domain/problem';
import { passingSeconds, toProblemDetails } from '@/lib/domain/problem-details';
import { metrics } from '@/lib/metrics/metrics';
import type { Begun } from '@/lib/operations/is-too-busy';
import { unavailablePage } from '@/lib/operations/unavailable-page';
import { type Urgency, urgencyOf } from '@/lib/operations/urgency-of';

const problem: Problem = {
  code: 'temporarily-unavailable',
  detail: 'More is asked of Plainleaf just now than it can answer. Nothing was saved. Try again in a moment.',
};

const forPrograms = {
  body: JSON.stringify(toProblemDetails(problem)),
  headers: { 'content-type': 'application/problem+json', 'retry-after': String(passingSeconds) },
};

const turnAway = (response: ServerResponse, urgency: Urgency): void => {
  const { body, headers } = urgency === 'work' ? forPrograms : unavailablePage.busy;
  metrics().requestsTurnedAway.inc({ kind: urgency });
  response.writeHead(503, headers).end(body);
};

const seen = new WeakSet<Server>();

/**
 * From its first request on, the server's own listeners, Next's, hear only of what can be answered in time: a page costs some
 * thirty milliseconds, and saying "later" must cost next to nothing.
 */
export const standBefore = (server: Server, isTooBusy: (urgency: Urgency, begun: Begun) => boolean): void => {
  if (seen.has(server)) return;
  seen.add(server);
  const listeners = server.listeners('request');
  const begun: Begun = { ahead: 0, page: 0, work: 0, always: 0 };
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const urgency = urgencyOf(request);
    if (isTooBusy(urgency, begun)) return turnAway(response, urgency);
    begun[urgency] += 1;
    response.once('close', () => {
      begun[urgency] -= 1;
    });
    for (const listener of listeners) Reflect.apply(listener, server, [request, response]);
  });
};
