import { describe, expect, test } from 'vitest';
import { explainDecision, gateCauseName } from '@/lib/domain/tailoring/explain-decision';
import type { Decision } from '@/lib/domain/tailoring/tailoring';

const words = {
  factLabels: new Map([
    ['condition:gout', 'Gout'],
    ['pregnancy:3', 'Pregnant, week 28 to birth'],
    ['condition:ckd-4', 'Chronic kidney disease stage 4'],
    ['everyone', 'Everyone'],
  ]),
  titleOf: (key: string) => `Title of ${key}`,
};
const explained = (reason: Decision['reason'], rules: string[] = []) =>
  explainDecision({ adviceKey: 'a', outcome: 'blocked', rules, cautions: [], reason }, words);

describe('the facts behind a decision', () => {
  test.each([
    [['condition:ckd-4'], 'Chronic kidney disease stage 4'],
    [['pregnancy:3'], 'Pregnant, week 28 to birth'],
    [['condition:gout', 'pregnancy:3'], 'Gout and Pregnant, week 28 to birth'],
    [['condition:gout', 'condition:ckd-4', 'everyone'], 'Gout, Chronic kidney disease stage 4 and Everyone'],
    [
      ['condition:gout', 'condition:ckd-4', 'everyone', 'condition:a', 'condition:b'],
      'Gout, Chronic kidney disease stage 4, Everyone and 2 more',
    ],
    [['condition:unheard-of'], 'condition:unheard-of'],
  ] as const)('%j read as %s', (facts, sentence) => {
    expect(explained({ kind: 'blocked', facts: [...facts] })).toBe(sentence);
  });
});

test('the rules that fired are named', () => {
  expect(explained({ kind: 'blocked', facts: ['condition:gout'] }, ['SR-001', 'SR-002'])).toBe('Gout (SR-001, SR-002)');
});

test('a safer version is named by its title', () => {
  expect(explained({ kind: 'safer-alternative', adviceKey: 'seated' })).toContain('Title of seated');
});

test.each([
  [{ kind: 'red-flag', redFlag: 'RF-07' }, 'redFlag:RF-07'],
  [{ kind: 'suspected-clot' }, 'condition:dvt-suspected'],
  [{ kind: 'under-five' }, 'age under 5 years'],
] as const)('what closed the sheet: %j is %s', (cause, name) => {
  expect(gateCauseName(cause)).toBe(name);
});
