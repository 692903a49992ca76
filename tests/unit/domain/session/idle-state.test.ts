import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type IdleState, idleState, warnSeconds } from '@/lib/domain/session/idle-state';

const idleSeconds = 1800;

test.for<[string, number, IdleState]>([
  ['just used', 0, { kind: 'in-use', secondsToNext: 1680 }],
  ['used by a clock that was put back since', -3600, { kind: 'in-use', secondsToNext: 1680 }],
  ['a second before the warning', 1679, { kind: 'in-use', secondsToNext: 1 }],
  ['two minutes before the end', 1680, { kind: 'warned', secondsToNext: 120 }],
  ['a second before the end', 1799, { kind: 'warned', secondsToNext: 1 }],
  ['at the end', 1800, { kind: 'over' }],
  ['after a night with the lid closed', 30_000, { kind: 'over' }],
])('a desk %s', ([, secondsSinceUse, state]) => {
  expect(idleState({ idleSeconds, secondsSinceUse })).toEqual(state);
});

test('a limit shorter than the warning warns from the start', () => {
  expect(idleState({ idleSeconds: 60, secondsSinceUse: 0 })).toEqual({ kind: 'warned', secondsToNext: 60 });
});

test('whoever looks again when told goes through warned to over, and is warned for two minutes', () => {
  fc.assert(
    fc.property(fc.integer({ min: warnSeconds + 1, max: 86_400 }), fc.nat({ max: 86_400 }), (limit, began) => {
      const kinds: string[] = [];
      let secondsSinceUse = Math.min(began, limit - warnSeconds - 1);
      for (;;) {
        const state = idleState({ idleSeconds: limit, secondsSinceUse });
        kinds.push(state.kind);
        if (state.kind === 'over') break;
        if (state.kind === 'warned') expect(state.secondsToNext).toBe(warnSeconds);
        secondsSinceUse += state.secondsToNext;
      }
      expect(kinds).toEqual(['in-use', 'warned', 'over']);
    }),
  );
});
