import type { Server } from 'node:http';
import { setImmediate as afterPoll } from 'node:timers/promises';

/** In a round of Node's loop that takes longer than this, others may have come after it looked. */
const quickRoundMs = 4;

/**
 * What has reached this machine and not yet Node, a connection or what was sent over one, is reset by whoever closes it. Node
 * takes in one connection in each round of its loop, and timers come before what has arrived: after a pause on a busy
 * machine there may be much. After a round that found nothing, and was quick, nobody waits. Answers whether it is so by the
 * limit, a moment on the clock of `performance.now()`.
 */
export const untilNobodyWaits = async (server: Server, limit: number): Promise<boolean> => {
  let found = 0;
  const count = () => {
    found += 1;
  };
  server.on('connection', count).on('request', count);
  try {
    for (let now = performance.now(); now < limit; ) {
      const began = now;
      found = 0;
      await afterPoll();
      now = performance.now();
      if (found === 0 && now - began < quickRoundMs) return true;
    }
    return false;
  } finally {
    server.off('connection', count).off('request', count);
  }
};
