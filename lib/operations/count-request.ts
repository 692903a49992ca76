import type { IncomingMessage, ServerResponse } from 'node:http';
import { metrics } from '@/lib/metrics/metrics';
import { routePattern } from '@/lib/operations/route-pattern';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Counts a request when its answer has ended; whoever left before that is counted as `aborted`. */
export const countRequest = (request: IncomingMessage, response: ServerResponse): void => {
  const began = performance.now();
  // Both are the visitor's own words: only what we know becomes a label.
  const route = routePattern(request.url ?? '');
  const method = methods.find((known) => known === request.method) ?? 'other';
  response.once('close', () => {
    const status = response.writableFinished ? String(response.statusCode) : 'aborted';
    const { requests, requestSeconds } = metrics();
    requests.inc({ route, method, status });
    requestSeconds.observe({ route, method }, (performance.now() - began) / 1000);
  });
};
