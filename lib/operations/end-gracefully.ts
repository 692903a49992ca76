import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { closeDatabase } from '@/lib/db/client';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import { log } from '@/lib/log';
import { openRequests } from '@/lib/operations/open-requests';
import { untilNobodyWaits } from '@/lib/operations/until-nobody-waits';

/** So long nobody asks for anything: whoever shares out the requests has seen that /readyz says no. */
const quietMs = 500;
/** Longer than this we do not wait for quiet. */
const patienceMs = 5000;
/** On a machine that can't keep up, who comes after so long is told to come again: else there is always somebody at the door. */
const serveMs = 1000;
/** New connections are taken no longer than this, so that what came over them is answered by the end. */
const acceptMs = 9000;
/** Whoever waits for our end has 20 seconds. */
const limitMs = 16_000;
/** Nothing of anybody's is in the parts any more: they may be left as they are. */
const partsMs = 1000;

const untilQuiet = async (limit: number): Promise<void> => {
  const open = openRequests();
  const isQuiet = () => open.answering.size === 0 && performance.now() - open.lastAskedAt > quietMs;
  while (!isQuiet() && performance.now() < limit) await pause(25);
};

/** Refuses new connections, and waits until those there are have their answers. */
const closeServer = async (server: Server, began: number): Promise<void> => {
  if (!(await untilNobodyWaits(server, performance.now() + serveMs))) {
    openRequests().isTurningAway = true;
    await untilNobodyWaits(server, began + acceptMs);
  }
  let isOpen = true;
  // Not the http server's own close: it ends connections as idle whose first request has not been read yet.
  const closed = new Promise<void>((resolve) => {
    NetServer.prototype.close.call(server, () => resolve());
  }).then(() => {
    isOpen = false;
  });
  const limit = began + limitMs;
  while (isOpen && performance.now() < limit) {
    await Promise.race([closed, pause(quietMs)]);
    await untilNobodyWaits(server, limit);
    server.closeIdleConnections();
  }
  server.closeAllConnections();
};

const end = async (): Promise<void> => {
  const open = openRequests();
  const began = performance.now();
  open.isEnding = true;
  for (const response of open.answering) if (!response.headersSent) response.shouldKeepAlive = false;
  await untilQuiet(began + patienceMs);
  if (open.server) await closeServer(open.server, began);
  await Promise.race([Promise.allSettled([closeRenderPool(), closeDatabase()]), pause(partsMs)]);
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
