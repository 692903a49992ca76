import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

const header = 'x-forwarded-for';

// The channel's own type: whatever was published.
const isStart = (message: unknown): message is { request: IncomingMessage } =>
  typeof message === 'object' && message !== null && 'request' in message;

/**
 * From now on each request says at the end of X-Forwarded-For whom its connection is from. Next.js shows its handlers no
 * connection, and keeps what the visitor wrote into that header when they did.
 */
export const noteConnectionAddress = (): void =>
  subscribe('http.server.request.start', (message) => {
    if (!isStart(message)) return;
    const { headers, socket } = message.request;
    const claimed = headers[header];
    headers[header] = [...(claimed === undefined ? [] : [claimed].flat()), socket.remoteAddress ?? 'unknown'].join(
      ', ',
    );
  });
