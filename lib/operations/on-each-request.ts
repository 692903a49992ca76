import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { answerUnavailable } from '@/lib/operations/answer-unavailable';
import { completeHeaders } from '@/lib/operations/complete-headers';
import { countRequest } from '@/lib/operations/count-request';
import { type Begun, isTooBusy } from '@/lib/operations/is-too-busy';
import { noteRequest, openRequests } from '@/lib/operations/open-requests';
import { type RequestScope, requestScope } from '@/lib/operations/request-scope';
import { isMetricsServer } from '@/lib/operations/serve-metrics';
import { standBefore } from '@/lib/operations/stand-before';
import type { Urgency } from '@/lib/operations/urgency-of';

type Started = { request: IncomingMessage; response: ServerResponse; server: Server };

const isTurnedAway = (urgency: Urgency, begun: Begun): boolean =>
  (openRequests().isTurningAway && urgency !== 'always') || isTooBusy(urgency, begun);

const onRequest = ({ request, response, server }: Started): void => {
  if (isMetricsServer(server)) return;
  const scope: RequestScope = { isUnavailable: false };
  requestScope().enterWith(scope);
  noteRequest(server, request, response);
  countRequest(request, response);
  completeHeaders(request, response);
  answerUnavailable(response, scope);
  standBefore(server, isTurnedAway);
};

/**
 * Node tells this channel of a request before the server's own listener, Next's, hears of it
 * (https://nodejs.org/api/diagnostics_channel.html#http), so nothing of Next is patched.
 */
export const onEachRequest = (): void => {
  subscribe('http.server.request.start', (message) => onRequest(message as Started));
};
