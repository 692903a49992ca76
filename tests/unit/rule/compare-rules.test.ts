import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRules } from '@/lib/domain/rule/compare-rules';
import { type Rule, severities } from '@/lib/domain/rule/rule';
import { nameRuleParts } from '@/lib/domain/rule/rule-parts';
import { explainLoosening } from '@/lib/domain/rule/rule-words';
import { aRule } from '@/tests/builders/library-builder';

const alternative = { text: 'Do this instead.', adviceKey: 'c' };
const rule = aRule('SR-001', ['a', 'b'], ['condition:gout', 'medicine:warfarin'], { saferAlternative: alternative });

const names = nameRuleParts({
  advice: [{ key: 'a', title: 'Massage', group: 'relief' }],
  facts: [{ fact: 'condition:gout', label: 'Gout' }],
  sources: [],
});

const loosens = (after: Rule | null, before: Rule | null = rule): string[] =>
  compareRules(before, after).loosens.map((loosening) => explainLoosening(loosening, names));

describe('a change loosens a rule when', () => {
  test.for<[string, Rule | null, string[]]>([
    ['it goes', null, ['the rule would be gone']],
    ['its severity goes down', { ...rule, severity: 'warn', caution: 'Care.' }, ['Stop would become caution']],
    ['a fact goes', { ...rule, facts: ['medicine:warfarin'] }, ['no longer for Gout']],
    ['advice goes', { ...rule, adviceKeys: ['b'] }, ['no longer about Massage']],
    ['its alternative goes', { ...rule, saferAlternative: null }, ['the safer alternative would no longer come first']],
    [
      'its alternative is no advice any more',
      { ...rule, saferAlternative: { text: 'Do this instead.', adviceKey: null } },
      ['the safer alternative would no longer come first'],
    ],
    [
      'one fact takes the place of another',
      { ...rule, facts: ['condition:asthma', 'medicine:warfarin'] },
      ['no longer for Gout'],
    ],
  ])('%s', ([, after, words]) => {
    expect(loosens(after)).toEqual(words);
  });

  test('everyone becomes some people', () => {
    expect(loosens({ ...rule, facts: ['condition:gout'] }, { ...rule, facts: ['everyone'] })).toEqual([
      'no longer for everyone',
    ]);
  });
});

describe('a change does not loosen a rule when', () => {
  test.for<[string, Rule]>([
    ['its severity goes up', aRule('SR-001', ['a'], ['condition:gout'])],
    ['more advice and more facts come', { ...rule, adviceKeys: ['a', 'b', 'd'], facts: [...rule.facts, 'sex:male'] }],
    ['everyone takes the place of some people', { ...rule, facts: ['everyone'] }],
    ['its words change', { ...rule, reason: 'Another reason.', sources: ['OTHER'] }],
  ])('%s', ([, after]) => {
    const before = after.adviceKeys.length === 1 ? { ...after, severity: 'warn' as const, caution: 'Care.' } : rule;
    expect(loosens(after, before)).toEqual([]);
  });

  test('it is new', () => {
    expect(loosens(rule, null)).toEqual([]);
  });
});

test('names each field that differs, with what came and went', () => {
  const after: Rule = { ...rule, adviceKeys: ['b', 'd'], severity: 'warn', caution: 'Care.', sources: ['OWN', 'NEW'] };
  expect(compareRules(rule, after).differences).toEqual([
    { field: 'adviceKeys', kept: ['b'], added: ['d'], removed: ['a'] },
    { field: 'severity', before: 'block', after: 'warn' },
    { field: 'caution', before: null, after: 'Care.' },
    { field: 'sources', kept: ['OWN'], added: ['NEW'], removed: [] },
  ]);
});

const anyRule: fc.Arbitrary<Rule> = fc.record({
  id: fc.constant<string>('SR-001'),
  adviceKeys: fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c'), { minLength: 1 }),
  facts: fc.uniqueArray(fc.constantFrom<Rule['facts'][number]>('everyone', 'condition:gout', 'sex:male'), {
    minLength: 1,
  }),
  severity: fc.constantFrom(...severities),
  reason: fc.constantFrom<string>('One.', 'Two.'),
  saferAlternative: fc.constantFrom<Rule['saferAlternative']>(
    null,
    { text: 'Do.', adviceKey: null },
    { text: 'Do.', adviceKey: 'd' },
  ),
  caution: fc.constantFrom<Rule['caution']>(null, 'Care.'),
  sources: fc.constant<string[]>(['OWN']),
});

test('finds no difference between a rule and itself, and the same fields whichever way round two are held', () => {
  fc.assert(
    fc.property(anyRule, anyRule, (one, other) => {
      expect(compareRules(one, one)).toEqual({ differences: [], loosens: [] });
      const fields = (before: Rule, after: Rule) => compareRules(before, after).differences.map(({ field }) => field);
      expect(fields(one, other)).toEqual(fields(other, one));
    }),
  );
});
