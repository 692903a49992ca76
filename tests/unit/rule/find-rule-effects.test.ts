import { describe, expect, test } from 'vitest';
import type { Profile } from '@/lib/domain/profile/profile';
import { findRuleEffects } from '@/lib/domain/rule/find-rule-effects';
import { replaceRule } from '@/lib/domain/rule/replace-rule';
import type { Rule } from '@/lib/domain/rule/rule';
import { sumUpRecent } from '@/lib/domain/rule/rule-effects';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { aBlock, aLibrary, aRule, aTerm, aVocabulary, readLegCramps } from '@/tests/builders/library-builder';
import { anUnknownProfile, aProfile } from '@/tests/builders/profile-builder';

const vocabulary = aVocabulary({ conditions: [aTerm('gout'), aTerm('severe-gout', ['condition:gout']), aTerm('flu')] });
const blocks = [aBlock('advice', { placement: 'core' }), aBlock('other', { placement: 'if-room' })];
const gout = aProfile({ conditions: ['gout'] });

const effects = (before: Rule[], after: Rule[], profile: Profile = gout) =>
  findRuleEffects(
    compileLibrary(aLibrary({ vocabulary, blocks, rules: before })),
    compileLibrary(aLibrary({ vocabulary, blocks, rules: after })),
    [profile],
  )[0]?.map(({ adviceKey, kind }) => `${adviceKey} ${kind}`);

const block = aRule('SR-001', ['advice'], ['condition:gout']);
const warn = aRule('SR-001', ['advice'], ['condition:gout'], { severity: 'warn', caution: 'Care.' });

describe('a change of a rule', () => {
  test.for<[string, Rule[], Rule[], string[]]>([
    ['leaves out what it blocks', [], [block], ['advice left-out']],
    ['lets in what it blocked', [block], [], ['advice let-in']],
    ['adds a caution', [], [warn], ['advice caution-added']],
    ['takes a caution away', [warn], [], ['advice caution-gone']],
    ['changes the words of a caution', [warn], [{ ...warn, caution: 'Mind.' }], ['advice caution-changed']],
    ['lets in what now only carries a caution', [block], [warn], ['advice let-in']],
    ['changes nothing by its reason', [block], [{ ...block, reason: 'Other.' }], []],
    [
      'changes nothing where another rule blocks',
      [aRule('SR-009', ['advice'], ['everyone'])],
      [aRule('SR-009', ['advice'], ['everyone']), block],
      [],
    ],
    [
      'takes advice that it warns about off the first sheet',
      [],
      [aRule('SR-002', ['other'], ['condition:gout'], { severity: 'warn', caution: 'Care.' })],
      ['other caution-added'],
    ],
  ])('%s', ([, before, after, changed]) => {
    expect(effects(before, after)).toEqual(changed);
  });

  test('reaches those whose fact follows from another', () => {
    expect(effects([], [block], aProfile({ conditions: ['severe-gout'] }))).toEqual(['advice left-out']);
  });

  test('does not reach others', () => {
    expect(effects([], [block], aProfile({ conditions: ['flu'] }))).toEqual([]);
  });

  test('makes advice wait where the fact is not known, when there is an alternative', () => {
    const waiting = { ...block, saferAlternative: { text: 'Do.', adviceKey: 'other' } };
    expect(effects([], [waiting], anUnknownProfile())).toEqual(['advice off-sheet']);
  });
});

test('counts the sheets that change and those with each of the rule’s facts, and names no profile', () => {
  const library = compileLibrary(aLibrary({ vocabulary, blocks }));
  const after = compileLibrary(replaceRule(library.source, 'SR-001', block));
  const profiles = [
    gout,
    aProfile({ conditions: ['severe-gout'], name: 'Someone' }),
    aProfile({ conditions: ['flu'] }),
  ];
  const found = findRuleEffects(library, after, profiles);
  const summed = sumUpRecent({ library, profiles, effects: found }, ['condition:gout', 'everyone']);
  expect(summed).toEqual({
    sheets: 3,
    changed: 2,
    effects: [{ adviceKey: 'advice', kind: 'left-out', sheets: 2 }],
    facts: [
      { fact: 'condition:gout', sheets: 2 },
      { fact: 'everyone', sheets: 3 },
    ],
  });
});

test('is worked out for every preset of the leg-cramp pack within 300 ms', async () => {
  const pack = await readLegCramps();
  const before = compileLibrary(pack);
  const profiles = pack.presets.map(({ profile }) => profile);
  // Once to warm up, as the server is after its first request.
  findRuleEffects(before, before, profiles);
  const rule = pack.rules[0];
  if (!rule) throw new Error('The pack has no rules.');
  const began = performance.now();
  const after = compileLibrary(replaceRule(pack, rule.id, { ...rule, facts: ['everyone'], severity: 'block' }));
  const found = findRuleEffects(before, after, profiles);
  expect(performance.now() - began).toBeLessThan(300);
  expect(found).toHaveLength(pack.presets.length);
});
