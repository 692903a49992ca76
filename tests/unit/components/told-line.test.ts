import { expect, test } from 'vitest';
import { toldLine } from '@/components/handout/told-line';

const told = { at: '2026-05-03T23:30:00.000Z', changed: false };

test.for([
  [{ told, isNew: false, onSheet: true }, 'Already told on 3 May 2026'],
  [{ told, isNew: false, onSheet: false }, 'Already told on 3 May 2026'],
  [{ told: { ...told, changed: true }, isNew: false, onSheet: true }, 'Text changed since 3 May 2026'],
  [{ told: null, isNew: true, onSheet: true }, 'New since last time'],
  [{ told: null, isNew: true, onSheet: false }, null],
  [{ told: null, isNew: false, onSheet: true }, null],
] as const)('the desk says of %o: %s', ([view, line]) => {
  expect(toldLine(view)).toBe(line);
});
