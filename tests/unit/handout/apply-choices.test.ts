import { describe, expect, test } from 'vitest';
import { applyChoices, selectAllowed } from '@/lib/domain/handout/apply-choices';
import type { Profile } from '@/lib/domain/profile/profile';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { aBlock, aLibrary, anAdviceKey, aRule, aTerm, aVocabulary } from '@/tests/builders/library-builder';
import { anUnknownProfile, aProfile } from '@/tests/builders/profile-builder';
import { theChoices } from '@/tests/builders/selection-builder';

const gout = { for: ['condition:gout' as const] };
const onRequest = { placement: 'on-request' as const };

const library = compileLibrary(
  aLibrary({
    vocabulary: aVocabulary({ conditions: [aTerm('gout'), aTerm('asthma')] }),
    adviceKeys: [
      ...['help', 'first', 'a', 'b', 'c', 'spare', 'warned', 'noted', 'blocked', 'waiting', 'children'].map((key) =>
        anAdviceKey(key),
      ),
      anAdviceKey('clinician', { default: 'clinician' }),
      anAdviceKey('clinician-blocked', { default: 'clinician' }),
      anAdviceKey('no-text'),
    ],
    blocks: [
      aBlock('help', { section: 'get-help', placement: 'core' }),
      aBlock('first', { section: 'first', placement: 'core' }),
      aBlock('a', { placement: 'core', priority: 80 }),
      aBlock('b', { placement: 'core', priority: 70 }),
      aBlock('c', { placement: 'core', priority: 60 }),
      aBlock('spare', onRequest),
      aBlock('warned', onRequest),
      aBlock('noted', onRequest),
      aBlock('blocked', { placement: 'core' }),
      aBlock('waiting', { placement: 'core', priority: 1 }),
      aBlock('children', { for: ['age:child'] }),
      aBlock('clinician', gout),
      aBlock('clinician-blocked', gout),
    ],
    rules: [
      aRule('SR-001', ['blocked', 'clinician-blocked'], ['condition:gout']),
      aRule('SR-002', ['warned'], ['condition:gout'], { severity: 'warn' }),
      aRule('SR-003', ['noted'], ['condition:gout'], { severity: 'note' }),
      aRule('SR-004', ['waiting'], ['condition:asthma'], { saferAlternative: { text: 'Do a.', adviceKey: 'a' } }),
    ],
  }),
);

const withGout = aProfile({ conditions: ['gout'] });
const proposed = ['first', 'help', 'a', 'b', 'c', 'waiting'];

const apply = (choices: Parameters<typeof theChoices>[0], profile: Profile = withGout) =>
  applyChoices(library, tailor(library, profile), theChoices(choices));

const allowed = (choices: Parameters<typeof theChoices>[0], profile: Profile = withGout) =>
  selectAllowed(library, tailor(library, profile), theChoices(choices));

test('leaves the engine’s sheet as it is when nothing was chosen', () => {
  expect(apply({})).toEqual({ ok: true, value: { adviceKeys: proposed, overrides: [] } });
});

describe('adding by hand', () => {
  test.for(['', 'The patient insists.', 'x'.repeat(300)])(
    'refuses blocked advice whatever the reason: "%s"',
    (reason) => {
      const added = [{ adviceKey: 'blocked', reason }];
      const problem = [{ code: 'advice-blocked', adviceKey: 'blocked', rules: ['SR-001'] }];
      expect(apply({ added })).toEqual({ ok: false, problem });
      expect(allowed({ added })).toEqual({ adviceKeys: proposed, overrides: [] });
    },
  );

  test('refuses clinician-only advice as blocked when a rule blocks it, too', () => {
    const added = [{ adviceKey: 'clinician-blocked', reason: 'Wanted.' }];
    expect(apply({ added })).toMatchObject({ ok: false, problem: [{ code: 'advice-blocked' }] });
  });

  test.for(['clinician', 'children', 'no-text'])('refuses what does not go on this sheet: %s', (adviceKey) => {
    const added = [{ adviceKey, reason: 'Wanted.' }];
    expect(apply({ added })).toEqual({ ok: false, problem: [{ code: 'advice-not-for-sheet', adviceKey }] });
    expect(allowed({ added }).adviceKeys).toEqual(proposed);
  });

  test('refuses a key that the library does not have', () => {
    const added = [{ adviceKey: 'made-up', reason: 'Wanted.' }];
    expect(apply({ added })).toEqual({ ok: false, problem: [{ code: 'unknown-advice', adviceKey: 'made-up' }] });
    expect(allowed({ added }).adviceKeys).toEqual(proposed);
  });

  test.for(['', '  \n '])('asks a reason for warned advice, and "%s" is none', (reason) => {
    const added = [{ adviceKey: 'warned', reason }];
    const problem = [{ code: 'reason-needed', adviceKey: 'warned', rules: ['SR-002'] }];
    expect(apply({ added })).toEqual({ ok: false, problem });
    expect(allowed({ added }).adviceKeys).toEqual(proposed);
  });

  test('puts warned advice on for a reason, and keeps the reason with the rules', () => {
    const added = [{ adviceKey: 'warned', reason: ' Watched by her daughter. ' }];
    expect(apply({ added })).toEqual({
      ok: true,
      value: {
        adviceKeys: ['first', 'help', 'a', 'b', 'c', 'warned', 'waiting'],
        overrides: [{ adviceKey: 'warned', rules: ['SR-002'], reason: 'Watched by her daughter.' }],
      },
    });
  });

  test('asks a reason for advice that waits for something not known, though no rule fired', () => {
    const unknown = anUnknownProfile({ conditions: ['gout'], sex: 'male' });
    const added = (reason: string) => [{ adviceKey: 'waiting', reason }];
    expect(allowed({}, unknown).adviceKeys).not.toContain('waiting');
    expect(apply({ added: added('') }, unknown)).toMatchObject({ ok: false, problem: [{ code: 'reason-needed' }] });
    expect(apply({ added: added('No asthma, he says.') }, unknown)).toMatchObject({
      ok: true,
      value: { overrides: [{ adviceKey: 'waiting', rules: [], reason: 'No asthma, he says.' }] },
    });
  });

  test.for(['spare', 'noted', 'a'])('needs no reason for %s, and records no override', (adviceKey) => {
    const added = [{ adviceKey, reason: 'Because.' }];
    expect(apply({ added })).toMatchObject({ ok: true, value: { overrides: [] } });
    expect(allowed({ added }).adviceKeys.filter((key) => key === adviceKey)).toHaveLength(1);
  });

  test('records one override for advice that was added twice', () => {
    const added = ['One.', 'Two.'].map((reason) => ({ adviceKey: 'warned', reason }));
    expect(allowed({ added }).overrides).toEqual([{ adviceKey: 'warned', rules: ['SR-002'], reason: 'Two.' }]);
  });

  test('takes off what was both added and removed, and records no override for it', () => {
    const choices = { added: [{ adviceKey: 'warned', reason: 'Wanted.' }], removed: ['warned'] };
    expect(apply(choices)).toEqual({ ok: true, value: { adviceKeys: proposed, overrides: [] } });
  });
});

describe('taking off', () => {
  test('takes core advice off', () => {
    expect(allowed({ removed: ['a', 'never-there'] }).adviceKeys).toEqual(['first', 'help', 'b', 'c', 'waiting']);
  });

  test('never takes off when to get help', () => {
    const problem = [{ code: 'help-box-removed', adviceKey: 'help' }];
    expect(apply({ removed: ['help'] })).toEqual({ ok: false, problem });
    expect(allowed({ removed: ['help'] }).adviceKeys).toEqual(proposed);
  });
});

describe('reordering', () => {
  test.for<[string, string[], string[]]>([
    ['moves advice inside its section', ['c', 'a'], ['first', 'help', 'c', 'b', 'a', 'waiting']],
    ['moves nothing out of its section', ['c', 'first', 'help', 'a'], ['first', 'help', 'c', 'b', 'a', 'waiting']],
    [
      'ignores keys that are not on the sheet',
      ['made-up', 'blocked', 'b', 'a'],
      ['first', 'help', 'b', 'a', 'c', 'waiting'],
    ],
  ])('%s', ([, order, expected]) => {
    expect(allowed({ order })).toEqual({ adviceKeys: expected, overrides: [] });
  });

  test('places what was added where the order says', () => {
    const choices = { added: [{ adviceKey: 'spare' }], order: ['spare', 'a', 'b', 'c'] };
    expect(allowed(choices).adviceKeys).toEqual(['first', 'help', 'spare', 'a', 'b', 'c', 'waiting']);
  });
});

describe('when the person must be assessed first', () => {
  const toddler = aProfile({ ageBand: 'toddler' });
  const assessed = { finding: 'Seen today, no sign of serious illness.' };

  test('asks for the finding, and then issues nothing but when to get help', () => {
    expect(apply({}, toddler)).toEqual({ ok: false, problem: [{ code: 'assess-first' }] });
    expect(apply({ assessed }, toddler)).toEqual({ ok: true, value: { adviceKeys: ['help'], overrides: [] } });
  });

  test.for(['a', 'spare', 'warned', 'noted', 'waiting'])(
    'adds no self-care advice, finding or not: %s',
    (adviceKey) => {
      const added = [{ adviceKey, reason: 'Wanted.' }];
      expect(apply({ assessed, added }, toddler)).toMatchObject({ problem: [{ code: 'advice-not-for-sheet' }] });
      expect(allowed({ assessed, added }, toddler).adviceKeys).toEqual(['help']);
    },
  );
});

test('names every problem at once, not only the first', () => {
  const added = ['blocked', 'made-up', 'warned'].map((adviceKey) => ({ adviceKey, reason: '' }));
  const answer = apply({ added, removed: ['help'] });
  expect(answer.ok ? [] : answer.problem.map(({ code }) => code)).toEqual([
    'advice-blocked',
    'unknown-advice',
    'reason-needed',
    'help-box-removed',
  ]);
});
