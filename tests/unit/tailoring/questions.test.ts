import { describe, expect, test } from 'vitest';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { aBlock, aLibrary, aRedFlag, aRule, aTerm, aVocabulary } from '@/tests/builders/library-builder';
import { anUnknownProfile, aProfile } from '@/tests/builders/profile-builder';

const alternative = { text: 'Do this instead.', adviceKey: 'other' };

const parts: Partial<TopicLibrary> = {
  vocabulary: aVocabulary({
    conditions: [aTerm('one'), aTerm('two'), aTerm('both', ['condition:one', 'condition:two']), aTerm('idle')],
  }),
  blocks: [aBlock('a'), aBlock('b'), aBlock('c', { for: ['condition:one'] }), aBlock('help', { section: 'get-help' })],
  rules: [
    aRule('SR-001', ['a'], ['condition:one'], { saferAlternative: alternative }),
    aRule('SR-002', ['b'], ['condition:two']),
  ],
};

const answer = (changes: Partial<TopicLibrary> = {}, profile = anUnknownProfile()) =>
  tailor(compileLibrary(aLibrary({ ...parts, ...changes })), profile);
const asked = (...given: Parameters<typeof answer>) => answer(...given).questions.map(({ fact }) => fact);

describe('a block that hangs on something not known', () => {
  test('keeps its advice off the default sheet when there is a safer alternative', () => {
    const { sheet, decisions } = answer();
    expect(sheet).not.toContain('a');
    expect(decisions.get('a')?.outcome).toBe('offered');
  });

  test('leaves its advice on the sheet when there is none', () => {
    expect(answer().sheet).toContain('b');
  });

  test('yields a question either way', () => {
    expect(asked()).toEqual(expect.arrayContaining(['condition:one', 'condition:two']));
  });

  test('lets its advice back once the fact is absent', () => {
    expect(answer({}, anUnknownProfile({ absent: ['condition:one'] })).sheet).toContain('a');
  });

  test('yields no question once the fact is present or absent', () => {
    const profile = anUnknownProfile({ conditions: ['one'], absent: ['condition:two'] });
    expect(asked({}, profile)).toEqual([]);
  });

  test('keeps its advice off when only part of what would set it off is known to be absent', () => {
    const rules = [aRule('SR-001', ['a'], ['condition:one', 'condition:two'], { saferAlternative: alternative })];
    const profile = anUnknownProfile({ absent: ['condition:one'] });
    expect(answer({ rules }, profile).decisions.get('a')?.reason).toEqual({
      kind: 'not-known',
      facts: ['condition:two'],
    });
  });

  test('does not keep advice off for a warning', () => {
    const rules = [aRule('SR-001', ['a'], ['condition:one'], { severity: 'warn', saferAlternative: alternative })];
    expect(answer({ rules }).sheet).toContain('a');
  });
});

describe('questions', () => {
  test('none are asked of a complete profile', () => {
    expect(asked({}, aProfile())).toEqual([]);
  });

  test('come with the decisions that they would change, the most first', () => {
    expect(answer().questions).toEqual([
      { fact: 'condition:both', wouldChange: ['a', 'b', 'c'] },
      { fact: 'condition:one', wouldChange: ['a', 'c'] },
      { fact: 'condition:two', wouldChange: ['b'] },
    ]);
  });

  test('leave out what a rule that already holds has decided', () => {
    const rules = [aRule('SR-001', ['a', 'b'], ['condition:one', 'condition:two'])];
    expect(asked({ rules }, anUnknownProfile({ conditions: ['one'] }))).toEqual([]);
  });

  test('leave out facts that nothing hangs on', () => {
    expect(asked()).not.toContain('condition:idle');
  });

  test('ask first of a danger sign, for it would close the whole sheet', () => {
    const [first] = answer({ redFlags: [aRedFlag('RF-01')], rules: [] }).questions;
    expect(first).toEqual({ fact: 'redFlag:RF-01', wouldChange: ['a', 'b'] });
  });

  test('do not ask of a danger sign that does not gate', () => {
    expect(asked({ redFlags: [aRedFlag('RF-01', { gate: false })] })).not.toContain('redFlag:RF-01');
  });

  test.each([
    ['may be present', anUnknownProfile(), true],
    ['is absent', anUnknownProfile({ absent: ['condition:one'] }), false],
  ] as const)('ask of a danger sign with a scope only when the scope %s', (_state, profile, isAsked) => {
    const redFlags = [aRedFlag('RF-01', { scope: ['condition:one'] })];
    expect(asked({ redFlags }, profile).includes('redFlag:RF-01')).toBe(isAsked);
  });

  test('ask of pregnancy once, with all that any trimester would change', () => {
    const rules = [aRule('SR-001', ['a'], ['pregnancy:1']), aRule('SR-002', ['b'], ['pregnancy:3'])];
    expect(answer({ rules }).questions.filter(({ fact }) => fact.startsWith('pregnancy'))).toEqual([
      { fact: 'pregnancy', wouldChange: ['a', 'b'] },
    ]);
  });

  test('do not ask a man whether he is pregnant', () => {
    const rules = [aRule('SR-001', ['a'], ['pregnancy:1'])];
    expect(asked({ rules }, anUnknownProfile({ sex: 'male' }))).not.toContain('pregnancy');
  });
});
