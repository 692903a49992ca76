import { setImmediate as afterPoll, setTimeout as pause } from 'node:timers/promises';
import { closeDatabase } from '@/lib/db/client';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import { log } from '@/lib/log';
import { openRequests } from '@/lib/operations/open-requests';

/** So long nobody asks for anything: whoever shares out the requests has seen that /readyz says no. */
const quietMs = 500;
/** Longer than this we do not wait for quiet. */
const turnAwayMs = 5000;
/** Whoever waits for our end has 20 seconds. */
const limitMs = 18_000;

const untilQuiet = async (limit: number): Promise<void> => {
  const open = openRequests();
  const isQuiet = () => open.answering.size === 0 && performance.now() - open.lastAskedAt > quietMs;
  while (!isQuiet() && performance.now() < limit) await pause(25);
};

/** Refuses new connections, and waits until those there are have their answers. */
const closeServer = async (limit: number): Promise<void> => {
  const { server } = openRequests();
  if (!server) return;
  // Connections that the system has made and we have not taken would be reset: this comes right after taking them.
  await afterPoll();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await Promise.race([closed, pause(Math.max(0, limit - performance.now()))]);
  server.closeAllConnections();
};

const end = async (): Promise<void> => {
  const open = openRequests();
  const began = performance.now();
  open.isEnding = true;
  for (const response of open.answering) if (!response.headersSent) response.shouldKeepAlive = false;
  await untilQuiet(began + turnAwayMs);
  await closeServer(began + limitMs);
  await Promise.allSettled([closeRenderPool(), closeDatabase()]);
  log().info({ seconds: Math.round((performance.now() - began) / 100) / 10 }, 'ended as asked');
  process.exit(0);
};

/**
 * On SIGTERM or SIGINT: /readyz says no, what was begun is finished, then the process ends. Only where Next.js was told to
 * leave the signals to us: it would close the server at once, and keep connections open whose clients go on asking.
 */
export const endGracefully = (): void => {
  const ask = () => {
    if (!openRequests().isEnding) void end();
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, ask);
};
