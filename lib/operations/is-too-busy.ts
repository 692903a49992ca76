import { performance } from 'node:perf_hooks';
import type { Urgency } from '@/lib/operations/urgency-of';

/** How many of each are being answered. */
export type Begun = Record<Urgency, number>;

/**
 * With so many begun and no rest between them, each further one makes all of them later. Pages are few, for they take turns at
 * the event loop, and in each of its rounds it takes one new connection: who comes then would wait to be told to come again.
 */
const most = { ahead: 8, page: 16, work: 60 };

const windowMs = 100;
const restless = 0.95;

let last = performance.eventLoopUtilization();
let share = 0;

/** Which part of the last moments did the event loop work? 1 when it found something to do each time it looked. */
const workedShare = (): number => {
  const now = performance.eventLoopUtilization();
  const since = performance.eventLoopUtilization(now, last);
  if (since.idle + since.active >= windowMs) {
    share = since.utilization;
    last = now;
  }
  return share;
};

const isMany: Record<Urgency, (begun: Begun) => boolean> = {
  ahead: ({ ahead, page }) => ahead + page >= most.ahead,
  page: ({ ahead, page }) => ahead + page >= most.page,
  work: ({ work }) => work >= most.work,
  always: () => false,
};

/**
 * Is more asked for at this moment than can be answered in time? A number alone does not say: many may wait for somebody who
 * reads slowly, or for the database, while this process has nothing to do.
 */
export const isTooBusy = (urgency: Urgency, begun: Begun): boolean =>
  isMany[urgency](begun) && workedShare() > restless;
