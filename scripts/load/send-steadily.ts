import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { askOnce } from '@/scripts/load/ask-once';
import type { Asks } from '@/scripts/load/asks';
import { collectAnswers, type Met } from '@/scripts/load/met';

type Wanted = { name: string; perSecond: number; seconds: number; asks: Asks };

/**
 * Sends at a steady rate, whatever comes back: people who want something don't wait until others have it. (autocannon
 * sends what a second is to hold at its beginning, all at once.)
 */
export const sendSteadily = async (address: string, { name, perSecond, seconds, asks }: Wanted): Promise<Met> => {
  const { take, miss, met } = collectAnswers();
  const started = performance.now();
  const underway: Promise<void>[] = [];
  for (let sent = 0; sent < perSecond * seconds; sent += 1) {
    const early = started + (sent * 1000) / perSecond - performance.now();
    if (early > 1) await pause(early);
    underway.push(
      askOnce(address, asks()).then(
        ({ status, milliseconds }) => take(status, milliseconds),
        () => miss(),
      ),
    );
  }
  await Promise.all(underway);
  return met(name, (performance.now() - started) / 1000);
};
