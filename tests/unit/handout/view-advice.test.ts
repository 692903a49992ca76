import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdviceView } from '@/lib/domain/handout/preview';
import type { ToldBefore } from '@/lib/domain/handout/told-before';
import { viewAdvice } from '@/lib/domain/handout/view-advice';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import {
  aBlock,
  aLibrary,
  anAdviceKey,
  aRule,
  aTerm,
  aVocabulary,
  readLegCramps,
} from '@/tests/builders/library-builder';
import { profileArbitrary } from '@/tests/builders/profile-arbitrary';
import { anUnknownProfile, aProfile } from '@/tests/builders/profile-builder';
import { buildSheet } from '@/tests/builders/selection-builder';
import { aToldBefore } from '@/tests/builders/told-before-builder';

const source = {
  id: 'NHS',
  name: 'NHS: Leg cramps',
  year: '2025',
  address: 'https://nhs.example',
  basis: 'looked-up',
} as const;

const library = compileLibrary(
  aLibrary({
    vocabulary: aVocabulary({
      conditions: [aTerm('gout'), aTerm('asthma'), aTerm('severe-gout', ['condition:gout'])],
    }),
    adviceKeys: [
      ...['help', 'core', 'spare', 'warned', 'blocked', 'waiting', 'childhood', 'twice'].map((key) => anAdviceKey(key)),
      anAdviceKey('clinician', { default: 'clinician' }),
      anAdviceKey('no-text'),
    ],
    blocks: [
      aBlock('help', { section: 'get-help', placement: 'core' }),
      aBlock('core', { placement: 'core', title: 'Printed title', evidence: 'moderate', notKnown: 'For how long.' }),
      aBlock('spare', { placement: 'on-request' }),
      aBlock('warned', { placement: 'on-request' }),
      aBlock('blocked', { placement: 'core' }),
      aBlock('waiting', { placement: 'core' }),
      aBlock('childhood', { for: ['age:child'] }),
      aBlock('clinician'),
      aBlock('twice'),
    ],
    rules: [
      aRule('SR-001', ['blocked'], ['condition:asthma', 'condition:gout'], {
        saferAlternative: { text: 'Rest instead.', adviceKey: null },
        sources: ['NHS', 'OWN'],
      }),
      aRule('SR-002', ['blocked', 'warned'], ['age:adult'], { severity: 'warn' }),
      aRule('SR-003', ['waiting'], ['condition:asthma'], { saferAlternative: { text: 'Do core.', adviceKey: 'core' } }),
      aRule('SR-004', ['twice'], ['condition:gout']),
      aRule('SR-005', ['twice'], ['sex:male', 'sex:female']),
    ],
    sources: [source],
  }),
);

const viewFor = (
  profile = aProfile({ conditions: ['gout'] }),
  choices = {},
  toldBefore: ToldBefore = null,
): Map<string, AdviceView> => {
  const { tailoring, selection } = buildSheet(library, profile, { choices });
  return new Map(viewAdvice(library, tailoring, selection, toldBefore).map((view) => [view.adviceKey, view]));
};

describe('the why of a decision', () => {
  test('names the person’s own fact and each rule, not the rule’s first fact', () => {
    expect(viewFor().get('blocked')).toMatchObject({
      outcome: 'blocked',
      why: 'Label of gout (SR-001, SR-002)',
      rules: [
        {
          rule: 'SR-001',
          severity: 'block',
          factLabel: 'Label of gout',
          reason: 'Reason of SR-001',
          saferAlternative: 'Rest instead.',
          sources: [{ id: 'NHS', name: 'NHS: Leg cramps', address: 'https://nhs.example' }],
        },
        { rule: 'SR-002', severity: 'warn', factLabel: 'Label of adult', saferAlternative: null, sources: [] },
      ],
    });
  });

  test('names for each of two blocking rules the fact that set it off', () => {
    const view = viewFor().get('twice');
    expect(new Map(view?.rules.map(({ rule, factLabel }) => [rule, factLabel]))).toEqual(
      new Map([
        ['SR-004', 'Label of gout'],
        ['SR-005', 'Female'],
      ]),
    );
  });

  test('names the fact that the rule is about when it follows from what was stated', () => {
    const view = viewFor(aProfile({ conditions: ['severe-gout'] }));
    expect(view.get('blocked')?.why).toBe('Label of gout (SR-001, SR-002)');
  });

  test.for([
    ['core', 'On every sheet'],
    ['help', 'When to get help is on every sheet'],
    ['spare', 'Not on the sheet unless you add it'],
    ['warned', 'Carries a warning, so it is yours to add (SR-002)'],
    ['clinician', 'For clinicians only, never on a sheet'],
    ['childhood', 'Only for: Label of child'],
    ['no-text', 'No text for patients'],
  ] as const)('says of %s: %s', ([key, why]) => {
    expect(viewFor().get(key)?.why).toBe(why);
  });

  test('says what is not known, when that is why', () => {
    const view = viewFor(anUnknownProfile()).get('waiting');
    expect(view).toMatchObject({ why: 'Not known: Label of asthma', needsReason: true, addable: true });
  });
});

describe('what the clinician may do with it:', () => {
  test.for<[string, boolean, boolean, boolean]>([
    ['help', false, false, false],
    ['core', true, false, false],
    ['spare', false, true, false],
    ['warned', false, true, true],
    ['blocked', false, false, false],
    ['clinician', false, false, false],
    ['childhood', false, false, false],
    ['no-text', false, false, false],
  ])('%s', ([key, removable, addable, needsReason]) => {
    expect(viewFor().get(key)).toMatchObject({ removable, addable, needsReason });
  });

  test('what was taken off can be put on again, and what was put on can be taken off', () => {
    const view = viewFor(undefined, { removed: ['core'], added: [{ adviceKey: 'spare' }] });
    expect(view.get('core')).toMatchObject({ onSheet: false, removable: false, addable: true, outcome: 'included' });
    expect(view.get('spare')).toMatchObject({ onSheet: true, removable: true, addable: false });
  });
});

test('says of all advice, on the sheet or not, when it was told and whether it changed since', () => {
  const [core, spare] = ['core', 'spare'].map((key) => library.advice.get(key)?.blocks[0]?.block.versionId ?? '');
  const before = aToldBefore({ core: [core ?? ''], spare: [`older than ${spare}`], 'no-text': ['gone'] });
  const view = viewFor(undefined, {}, before);
  const at = before.lastSheetAt;
  expect(view.get('core')).toMatchObject({ told: { at, changed: false }, isNew: false });
  expect(view.get('spare')).toMatchObject({ told: { at, changed: true }, isNew: false, onSheet: false });
  expect(view.get('no-text')).toMatchObject({ told: { at, changed: false }, isNew: false });
  expect(view.get('warned')).toMatchObject({ told: null, isNew: true });
  expect(viewFor().get('warned')).toMatchObject({ told: null, isNew: false });
});

test('shows the title, section and evidence that are printed, and the key’s own title when there is no text', () => {
  const view = viewFor();
  expect(view.get('core')).toMatchObject({
    ...{ title: 'Printed title', sectionId: 'each-day', evidence: 'moderate' },
    notKnown: 'For how long.',
  });
  expect(view.get('no-text')).toMatchObject({
    title: 'Title of no-text',
    sectionId: 'none',
    evidence: null,
    notKnown: null,
  });
});

test('of anyone in the real pack lists every decision once, the sheet first and in its order, each with a why', async () => {
  const pack = await readLegCramps();
  const legCramps = compileLibrary(pack);
  const keys = pack.adviceKeys.map(({ key }) => key).sort();
  const order = fc.shuffledSubarray(keys, { maxLength: 20 });
  fc.assert(
    fc.property(profileArbitrary(pack), order, (profile, wanted) => {
      const { tailoring, selection } = buildSheet(legCramps, profile, { choices: { order: wanted } });
      const views = viewAdvice(legCramps, tailoring, selection, null);
      expect(views.map(({ adviceKey }) => adviceKey).sort()).toEqual(keys);
      expect(views.filter(({ onSheet }) => onSheet).map(({ adviceKey }) => adviceKey)).toEqual(selection.adviceKeys);
      expect(views.findLastIndex(({ onSheet }) => onSheet)).toBe(selection.adviceKeys.length - 1);
      for (const { why, rules, outcome, addable } of views) {
        expect(why).toMatch(/^\S/);
        expect(rules.map(({ rule }) => rule).filter((rule) => !why.includes(rule))).toEqual([]);
        if (outcome === 'blocked')
          expect([addable, rules.some(({ severity }) => severity === 'block')]).toEqual([false, true]);
      }
    }),
    { numRuns: 100 },
  );
});
