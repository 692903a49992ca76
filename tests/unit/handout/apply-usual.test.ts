import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { applyChoices } from '@/lib/domain/handout/apply-choices';
import type { choicesSchema } from '@/lib/domain/handout/choices';
import { viewUsual } from '@/lib/domain/handout/view-usual';
import type { Profile } from '@/lib/domain/profile/profile';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import type { UsualSet } from '@/lib/domain/usual/usual';
import { aBlock, aLibrary, anAdviceKey, aRule, aTerm, aVocabulary } from '@/tests/builders/library-builder';
import { anUnknownProfile, aProfile } from '@/tests/builders/profile-builder';
import { theChoices } from '@/tests/builders/selection-builder';

const onRequest = { placement: 'on-request' as const };

const library = compileLibrary(
  aLibrary({
    vocabulary: aVocabulary({ conditions: [aTerm('gout'), aTerm('asthma')] }),
    adviceKeys: [
      ...['help', 'a', 'b', 'c', 'spare', 'warned', 'blocked', 'waiting', 'children', 'help-children'].map((key) =>
        anAdviceKey(key),
      ),
      anAdviceKey('clinician', { default: 'clinician' }),
    ],
    blocks: [
      aBlock('help', { section: 'get-help', placement: 'core' }),
      aBlock('a', { placement: 'core', priority: 80 }),
      aBlock('b', { placement: 'core', priority: 70 }),
      aBlock('c', { placement: 'core', priority: 60 }),
      aBlock('spare', onRequest),
      aBlock('warned', onRequest),
      aBlock('blocked', onRequest),
      aBlock('waiting', { placement: 'core', priority: 1 }),
      aBlock('children', { for: ['age:child'] }),
      aBlock('help-children', { section: 'get-help', placement: 'core', for: ['age:child'] }),
      aBlock('clinician'),
    ],
    rules: [
      aRule('SR-001', ['blocked'], ['condition:gout']),
      aRule('SR-002', ['warned'], ['condition:gout'], { severity: 'warn' }),
      aRule('SR-004', ['waiting'], ['condition:asthma'], { saferAlternative: { text: 'Do a.', adviceKey: 'a' } }),
    ],
  }),
);

const withGout = aProfile({ conditions: ['gout'] });
const id = '0190a5b0-0000-7000-8000-000000000001';

type Wanted = z.input<typeof choicesSchema>;

const use = (set: Partial<UsualSet>, choices: Wanted = {}, profile: Profile = withGout) => {
  const tailoring = tailor(library, profile);
  const chosen = theChoices({ ...choices, usual: { id, name: 'Runners', ...set } });
  const applied = applyChoices(library, tailoring, chosen);
  return {
    sheet: applied.ok ? applied.value.adviceKeys : applied.problem,
    overrides: applied.ok ? applied.value.overrides : [],
    fellOut: viewUsual(library, tailoring, chosen)?.fellOut.map(({ adviceKey, why }) => [adviceKey, why]),
  };
};

const proposed = ['help', 'a', 'b', 'c', 'waiting'];

test('no usual set, nothing to view', () => {
  expect(viewUsual(library, tailor(library, withGout), theChoices())).toBeNull();
});

describe('what the set adds', () => {
  test('goes on when nothing speaks against it, and stays when it is there anyway', () => {
    expect(use({ added: ['spare', 'a'] })).toEqual({
      sheet: ['help', 'a', 'b', 'c', 'spare', 'waiting'],
      overrides: [],
      fellOut: [],
    });
  });

  test.for([
    ['blocked', 'Label of gout (SR-001)'],
    ['warned', 'Needs a reason for this person. Label of gout (SR-002)'],
    ['children', 'Only for: Label of child'],
    ['clinician', 'For clinicians only, never on a sheet'],
    ['from-an-older-topic', 'There is no such advice now'],
  ] as const)('stays off and is told, and stops no sheet: %s', ([adviceKey, why]) => {
    expect(use({ added: [adviceKey] })).toEqual({ sheet: proposed, overrides: [], fellOut: [[adviceKey, why]] });
  });

  test('stays off while a deciding fact is unknown', () => {
    const { sheet, fellOut } = use({ added: ['waiting'] }, {}, anUnknownProfile({ sex: 'male' }));
    expect(sheet).not.toContain('waiting');
    expect(fellOut).toEqual([['waiting', 'Needs a reason for this person. Not known: Label of asthma']]);
  });

  test('stays off where someone must be assessed first', () => {
    const toddler = aProfile({ ageBand: 'toddler' });
    expect(use({ added: ['spare'] }, { assessed: { finding: 'Well.' } }, toddler)).toMatchObject({
      sheet: ['help'],
      fellOut: [['spare', 'Assess first: only when to get help goes on the sheet']],
    });
  });

  test('goes on with its override once the clinician gives the reason', () => {
    const added = [{ adviceKey: 'warned', reason: 'Seen today.' }];
    expect(use({ added: ['warned'] }, { added })).toEqual({
      sheet: ['help', 'a', 'b', 'c', 'warned', 'waiting'],
      overrides: [{ adviceKey: 'warned', rules: ['SR-002'], reason: 'Seen today.' }],
      fellOut: [],
    });
  });

  test('is never smuggled past a reason by adding the same advice twice', () => {
    const added = ['', 'Seen today.'].map((reason) => ({ adviceKey: 'warned', reason }));
    expect(use({ added: ['warned'] }, { added })).toMatchObject({
      sheet: [{ code: 'reason-needed' }],
      fellOut: [['warned', expect.stringMatching(/^Needs a reason/)]],
    });
  });

  test('stays off without a word when the clinician took it off', () => {
    expect(use({ added: ['spare', 'blocked'] }, { removed: ['spare', 'blocked'] })).toMatchObject({
      sheet: proposed,
      fellOut: [],
    });
  });
});

describe('what the set takes off', () => {
  test('comes off, and what was never there is no matter', () => {
    expect(use({ removed: ['b', 'spare', 'gone', 'help-children'] })).toMatchObject({
      sheet: ['help', 'a', 'c', 'waiting'],
      fellOut: [],
    });
  });

  test('is never when to get help, and that is told', () => {
    expect(use({ removed: ['help'] })).toEqual({
      sheet: proposed,
      overrides: [],
      fellOut: [['help', 'When to get help stays on every sheet']],
    });
  });

  test('comes back when the clinician puts it on', () => {
    expect(use({ removed: ['b'] }, { added: [{ adviceKey: 'b' }] }).sheet).toEqual(proposed);
  });

  test('stays off when the same set adds it, and that is told', () => {
    expect(use({ added: ['spare'], removed: ['spare'] })).toMatchObject({
      sheet: proposed,
      fellOut: [['spare', 'The set takes it off as well']],
    });
  });
});

describe('the order of the set', () => {
  test('holds where nothing was moved on this sheet', () => {
    expect(use({ order: ['c', 'a'] }).sheet).toEqual(['help', 'c', 'b', 'a', 'waiting']);
  });

  test('gives way to what was moved on this sheet', () => {
    expect(use({ order: ['c', 'b', 'a'] }, { order: ['a', 'b'] }).sheet).toEqual(['help', 'a', 'b', 'c', 'waiting']);
  });
});
