import { describe, expect, test } from 'vitest';
import { filterRules, noRuleFilter, type RuleFilter } from '@/components/rule/filter-rules';
import { groupPresetEffects } from '@/components/rule/group-preset-effects';
import { nameRuleParts } from '@/lib/domain/rule/rule-parts';
import type { ListedRule } from '@/lib/domain/rule/rule-views';
import { aRule } from '@/tests/builders/library-builder';

const names = nameRuleParts({
  advice: [{ key: 'relief.warmth', title: 'Keep it warm', group: 'relief' }],
  facts: [{ fact: 'condition:gout', label: 'Painful gout' }],
  sources: [],
});

const open = (state: 'draft' | 'clinical-review'): ListedRule['open'] => ({
  versionId: 'v',
  state,
  withdraws: false,
  authorNames: ['Someone'],
});

const listed = (rule: ListedRule['rule'], changes: Partial<ListedRule> = {}): ListedRule => ({
  rule,
  state: 'in-force',
  number: 1,
  since: null,
  open: null,
  ...changes,
});

const rules = [
  listed(aRule('SR-001', ['relief.warmth'], ['condition:gout'], { sources: ['A'] })),
  listed(aRule('SR-002', ['b'], ['everyone'], { severity: 'warn', caution: 'Mind the heat.' }), {
    open: open('draft'),
  }),
  listed(aRule('SR-003', ['b'], ['everyone']), { state: 'withdrawn' }),
  listed(aRule('SR-004', ['b'], ['everyone']), { state: 'new', open: open('clinical-review') }),
];

describe('lists the rules', () => {
  test.for<[string, Partial<RuleFilter>, string[]]>([
    ['in force, unless asked otherwise', {}, ['SR-001', 'SR-002']],
    ['in any state', { state: 'any' }, ['SR-001', 'SR-002', 'SR-003', 'SR-004']],
    ['that are being written', { state: 'changing' }, ['SR-002']],
    ['that are in review, new ones too', { state: 'in-review' }, ['SR-004']],
    ['that were withdrawn', { state: 'withdrawn' }, ['SR-003']],
    ['of a severity', { severity: 'warn' }, ['SR-002']],
    ['about an advice', { advice: 'relief.warmth' }, ['SR-001']],
    ['for a fact', { fact: 'condition:gout' }, ['SR-001']],
    ['that rest on a source', { source: 'A' }, ['SR-001']],
    ['by any word, of the names of what they are about too', { query: 'warm painful' }, ['SR-001']],
    ['by a word of the caution', { query: 'heat' }, ['SR-002']],
    ['by their id', { query: 'sr-002' }, ['SR-002']],
  ])('%s', ([, filter, ids]) => {
    expect(filterRules(rules, { ...noRuleFilter, ...filter }, names).map(({ rule }) => rule.id)).toEqual(ids);
  });
});

test('says once what changes for several presets, what is left out first', () => {
  const groups = groupPresetEffects([
    { id: 'a', label: 'A', effects: [{ adviceKey: 'x', kind: 'caution-added' }] },
    {
      id: 'b',
      label: 'B',
      effects: [
        { adviceKey: 'x', kind: 'caution-added' },
        { adviceKey: 'y', kind: 'left-out' },
      ],
    },
  ]);
  expect(groups).toEqual([
    { adviceKey: 'y', kind: 'left-out', labels: ['B'] },
    { adviceKey: 'x', kind: 'caution-added', labels: ['A', 'B'] },
  ]);
});
