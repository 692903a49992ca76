import { expect, test } from 'vitest';
import type { UsualSet } from '@/lib/domain/usual/usual';
import { usualOfChoices } from '@/lib/domain/usual/usual-of-choices';
import { theChoices } from '@/tests/builders/selection-builder';

const usual = {
  id: '0190a5b0-0000-7000-8000-000000000001',
  name: 'Runners',
  added: ['a', 'b'],
  removed: ['x', 'y'],
  order: ['b', 'a'],
};

const byHand = (...adviceKeys: string[]) => adviceKeys.map((adviceKey) => ({ adviceKey, reason: 'Seen today.' }));

test.for<[string, Parameters<typeof theChoices>[0], UsualSet]>([
  ['nothing', {}, { added: [], removed: [], order: [] }],
  [
    'choices without a set, and no reason of them',
    { added: byHand('c', 'c'), removed: ['z'], order: ['d'] },
    { added: ['c'], removed: ['z'], order: ['d'] },
  ],
  ['a set that nobody changed', { usual }, { added: ['a', 'b'], removed: ['x', 'y'], order: ['b', 'a'] }],
  [
    'more than the set',
    { usual, added: byHand('c'), removed: ['z'] },
    { added: ['a', 'b', 'c'], removed: ['x', 'y', 'z'], order: ['b', 'a'] },
  ],
  [
    'what the set adds and the clinician took off',
    { usual, removed: ['a'] },
    { added: ['b'], removed: ['x', 'y', 'a'], order: ['b', 'a'] },
  ],
  [
    'what the set takes off and the clinician put on',
    { usual, added: byHand('x') },
    { added: ['a', 'b', 'x'], removed: ['y'], order: ['b', 'a'] },
  ],
  [
    'a new order, ahead of the set’s',
    { usual, order: ['a', 'c'] },
    { added: ['a', 'b'], removed: ['x', 'y'], order: ['a', 'c', 'b'] },
  ],
])('keeps as the usual: %s', ([, choices, set]) => {
  expect(usualOfChoices(theChoices(choices))).toEqual(set);
});
