import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { isTooBusy } from '@/lib/operations/is-too-busy';
import { openRequests } from '@/lib/operations/open-requests';
import type { Urgency } from '@/lib/operations/urgency-of';

const beAnswering = (count: number) => {
  const { answering } = openRequests();
  while (answering.size < count) answering.add(new ServerResponse(new IncomingMessage(new Socket())));
};

afterEach(() => openRequests().answering.clear());

/** The event loop gets no rest for longer than what is looked at. */
const work = () => {
  const until = performance.now() + 250;
  while (performance.now() < until);
};

const urgencies: Urgency[] = ['ahead', 'page', 'work', 'always'];

const turnedAwayWith = (count: number): Urgency[] => {
  beAnswering(count);
  return urgencies.filter((urgency) => isTooBusy(urgency));
};

test('turns away what is fetched ahead first, then pages, then what a page in use asks for, and some never', () => {
  // Looked at once, so that the next look is over what is worked here.
  beAnswering(200);
  isTooBusy('page');
  openRequests().answering.clear();
  work();
  expect([16, 17, 40, 41, 120, 121, 5000].map(turnedAwayWith)).toEqual([
    [],
    ['ahead'],
    ['ahead'],
    ['ahead', 'page'],
    ['ahead', 'page'],
    ['ahead', 'page', 'work'],
    ['ahead', 'page', 'work'],
  ]);
});

test('turns nobody away for those who wait while there is nothing to do, and takes people again when there is rest', async () => {
  beAnswering(200);
  isTooBusy('page');
  work();
  expect(isTooBusy('page')).toBe(true);
  await vi.waitFor(() => expect(isTooBusy('page')).toBe(false), 5000);
});
