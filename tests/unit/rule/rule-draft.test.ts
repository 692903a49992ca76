import { describe, expect, test } from 'vitest';
import { nextRuleId } from '@/lib/domain/rule/next-rule-id';
import { replaceRule } from '@/lib/domain/rule/replace-rule';
import type { Rule } from '@/lib/domain/rule/rule';
import { countCautionWords, findRuleGaps, findUnknownRuleParts, ruleDraftSchema } from '@/lib/domain/rule/rule-draft';
import { listRuleParts } from '@/lib/domain/rule/rule-parts';
import {
  aLibrary,
  anAdviceKey,
  aRedFlag,
  aRule,
  aTerm,
  aVocabulary,
  readPacks,
} from '@/tests/builders/library-builder';

const library = aLibrary({
  adviceKeys: [anAdviceKey('a'), anAdviceKey('b')],
  vocabulary: aVocabulary({ conditions: [aTerm('gout')] }),
  redFlags: [aRedFlag('RF-01')],
  sources: [{ id: 'OWN', name: 'Own', year: '2026', address: '', basis: 'own-knowledge' }],
});
const parts = listRuleParts(library);
const sound = aRule('SR-001', ['a'], ['condition:gout']);
const warning = aRule('SR-001', ['a'], ['condition:gout'], { severity: 'warn', caution: 'Take care.' });

describe('what a rule names that its topic has not is told by its field', () => {
  test.for<[string, Partial<Rule>, string]>([
    ['advice', { adviceKeys: ['a', 'z'] }, 'adviceKeys.1'],
    ['a fact', { facts: ['condition:gout', 'condition:flu'] }, 'facts.1'],
    ['pregnancy without its weeks', { facts: ['pregnancy:any'] }, 'facts.0'],
    ['safer advice', { saferAlternative: { text: 'Do.', adviceKey: 'z' } }, 'saferAlternative.adviceKey'],
    ['a source', { sources: ['NONE'] }, 'sources.0'],
    ['advice that it names twice', { adviceKeys: ['a', 'a'] }, 'adviceKeys.1'],
  ])('%s', ([, change, field]) => {
    expect(findUnknownRuleParts({ ...sound, ...change }, parts).map((problem) => problem.field)).toEqual([field]);
  });

  test('and nothing else is: everyone, ages, sexes, weeks and danger signs are known', () => {
    const facts: Rule['facts'] = ['everyone', 'age:adult', 'sex:male', 'pregnancy:2', 'redFlag:RF-01'];
    expect(findUnknownRuleParts({ ...sound, facts }, parts)).toEqual([]);
  });
});

describe('what a rule lacks for its review is told by its field', () => {
  const eighteen = Array.from({ length: 18 }, () => 'word').join(' ');

  test.for<[string, Rule, string]>([
    ['no advice', { ...sound, adviceKeys: [] }, 'adviceKeys'],
    ['nobody', { ...sound, facts: [] }, 'facts'],
    ['everyone and somebody', { ...sound, facts: ['everyone', 'sex:male'] }, 'facts'],
    ['no reason', { ...sound, reason: ' ' }, 'reason'],
    ['no source', { ...sound, sources: [] }, 'sources'],
    [
      'an alternative without words',
      { ...sound, saferAlternative: { text: '', adviceKey: 'b' } },
      'saferAlternative.text',
    ],
    [
      'an alternative that it speaks against',
      { ...sound, saferAlternative: { text: 'Do.', adviceKey: 'a' } },
      'saferAlternative.adviceKey',
    ],
    ['a caution beside advice that is left out', { ...sound, caution: 'Care.' }, 'caution'],
    ['a warning without a caution', { ...warning, caution: null }, 'caution'],
    ['a note without a caution', { ...warning, severity: 'note', caution: '' }, 'caution'],
    ['a caution of 19 words', { ...warning, caution: `${eighteen} more` }, 'caution'],
  ])('%s', ([, rule, field]) => {
    expect(findRuleGaps(rule).map((problem) => problem.field)).toEqual([field]);
  });

  test('and a caution of 18 words is none', () => {
    expect(findRuleGaps({ ...warning, caution: `${eighteen} –` })).toEqual([]);
    expect(countCautionWords('Hold on – 2 hands.')).toBe(4);
  });
});

test.for(await readPacks())('every rule of the pack %s would pass its review', ([, pack]) => {
  const known = listRuleParts(pack);
  const problems = pack.rules.flatMap((rule) => {
    const { id, ...definition } = rule;
    const draft = ruleDraftSchema.safeParse({ ...definition, loosenedBecause: '' });
    const found = [...findUnknownRuleParts(definition, known), ...findRuleGaps(rule)];
    return [...(draft.error?.issues ?? []), ...found].map((problem) => ({ id, problem }));
  });
  expect(problems).toEqual([]);
});

test.for<[string[], string]>([
  [[], 'SR-001'],
  [['SR-001', 'SR-168', 'SR-090'], 'SR-169'],
  [['HB-001', 'HB-009', 'SR-400'], 'HB-010'],
  [['odd', 'SR-7'], 'SR-001'],
])('after %j comes %s', ([used, next]) => {
  expect(nextRuleId(used)).toBe(next);
});

test('a rule keeps its place when it changes, comes last when it is new, and is gone when it is withdrawn', () => {
  const [one, two] = [aRule('SR-001', ['a'], ['everyone']), aRule('SR-002', ['b'], ['everyone'])];
  const topic = aLibrary({ rules: [one, two] });
  const idsAfter = (id: string, rule: Rule | null) => replaceRule(topic, id, rule).rules.map((each) => each.id);
  expect(replaceRule(topic, 'SR-001', { ...one, severity: 'note' }).rules[0]?.severity).toBe('note');
  expect(idsAfter('SR-003', { ...one, id: 'SR-003' })).toEqual(['SR-001', 'SR-002', 'SR-003']);
  expect(idsAfter('SR-001', null)).toEqual(['SR-002']);
  expect(topic.rules).toHaveLength(2);
});
