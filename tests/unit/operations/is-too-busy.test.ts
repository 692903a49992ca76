import { expect, test, vi } from 'vitest';
import { type Begun, isTooBusy } from '@/lib/operations/is-too-busy';
import type { Urgency } from '@/lib/operations/urgency-of';

const nothing: Begun = { ahead: 0, page: 0, work: 0, always: 0 };
const much: Begun = { ahead: 0, page: 200, work: 200, always: 200 };

/** The event loop gets no rest for longer than what is looked at. */
const work = () => {
  // Looked at once, so that the next look is over what is worked here.
  isTooBusy('page', much);
  const until = performance.now() + 250;
  while (performance.now() < until);
};

const urgencies: Urgency[] = ['ahead', 'page', 'work', 'always'];

const turnedAwayWith = (begun: Partial<Begun>): Urgency[] =>
  urgencies.filter((urgency) => isTooBusy(urgency, { ...nothing, ...begun }));

test('turns away what is fetched ahead first, then pages, then what a page in use asks for, and some never', () => {
  work();
  expect([
    turnedAwayWith({ page: 7 }),
    turnedAwayWith({ page: 8 }),
    turnedAwayWith({ page: 15 }),
    turnedAwayWith({ page: 8, ahead: 8 }),
    turnedAwayWith({ work: 59, always: 1000 }),
    turnedAwayWith({ work: 60 }),
    turnedAwayWith(much),
  ]).toEqual([[], ['ahead'], ['ahead'], ['ahead', 'page'], [], ['work'], ['ahead', 'page', 'work']]);
});

test('turns nobody away for those who wait while there is nothing to do, and takes people again when there is rest', async () => {
  work();
  expect(isTooBusy('page', much)).toBe(true);
  await vi.waitFor(() => expect(isTooBusy('page', much)).toBe(false), 5000);
});
