import { performance } from 'node:perf_hooks';
import { openRequests } from '@/lib/operations/open-requests';
import type { Urgency } from '@/lib/operations/urgency-of';

/** With so many being answered and no rest between them, each further one makes all of them later. */
const most: Record<Urgency, number> = { ahead: 16, page: 40, work: 120, always: Number.POSITIVE_INFINITY };

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

/**
 * Is more asked for at this moment than can be answered in time? A number alone does not say: many may wait for somebody who
 * reads slowly, or for the database, while this process has nothing to do.
 */
export const isTooBusy = (urgency: Urgency): boolean =>
  openRequests().answering.size > most[urgency] && workedShare() > restless;
