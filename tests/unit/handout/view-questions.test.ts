import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewGate, viewQuestions } from '@/lib/domain/handout/view-questions';
import type { Profile } from '@/lib/domain/profile/profile';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { aBlock, aLibrary, aRedFlag, aRule, aTerm, aVocabulary, readLegCramps } from '@/tests/builders/library-builder';
import { profileArbitrary } from '@/tests/builders/profile-arbitrary';
import { anUnknownProfile, aProfile } from '@/tests/builders/profile-builder';

const terms = ['gout', 'asthma', 'moot', 'dvt-suspected'].map((token) => aTerm(token));

const library = compileLibrary(
  aLibrary({
    vocabulary: aVocabulary({ conditions: terms }),
    blocks: [
      aBlock('help', { section: 'get-help', placement: 'core' }),
      ...['one', 'two', 'three', 'shut'].map((key) => aBlock(key, { placement: 'core' })),
    ],
    rules: [
      aRule('SR-001', ['one'], ['condition:gout'], { severity: 'warn' }),
      aRule('SR-002', ['one', 'two', 'three'], ['condition:asthma'], { severity: 'warn' }),
      aRule('SR-003', ['shut'], ['everyone']),
      aRule('SR-004', ['shut'], ['condition:moot'], { severity: 'warn' }),
      aRule('SR-005', ['shut', 'two', 'three'], ['pregnancy:1'], { severity: 'warn' }),
    ],
    redFlags: [
      aRedFlag('RF-01', { ask: 'Chest pain?', sign: 'Chest pain', action: 'Call now.' }),
      aRedFlag('RF-02', { ask: 'Pale child?', scope: ['age:child'] }),
      aRedFlag('RF-03', { gate: false, ask: 'Cramps each night?' }),
    ],
  }),
);

const questionsFor = (profile: Profile) => viewQuestions(library, tailor(library, profile));
const gateFor = (profile: Profile) => viewGate(library, tailor(library, profile));

describe('questions', () => {
  test('come with danger signs first, then the facts that change most, in the clinician’s words', () => {
    expect(questionsFor(anUnknownProfile())).toEqual([
      { fact: 'redFlag:RF-01', text: 'Chest pain?', weight: 3, group: 'danger-signs' },
      { fact: 'condition:dvt-suspected', text: 'Label of dvt-suspected?', weight: 3, group: 'danger-signs' },
      { fact: 'condition:asthma', text: 'Label of asthma?', weight: 3, group: 'profile' },
      { fact: 'pregnancy', text: 'Pregnant?', weight: 2, group: 'profile' },
      { fact: 'condition:gout', text: 'Label of gout?', weight: 1, group: 'profile' },
    ]);
  });

  test('leave out what would change only advice that is blocked anyway', () => {
    const asked = tailor(library, anUnknownProfile()).questions.map(({ fact }) => fact);
    expect(asked).toContain('condition:moot');
    expect(questionsFor(anUnknownProfile()).map(({ fact }) => fact)).not.toContain('condition:moot');
  });

  test('are not asked again when answered, and not at all when the profile is complete', () => {
    const answered = anUnknownProfile({ absent: ['condition:asthma', 'pregnancy'], conditions: ['gout'] });
    expect(questionsFor(answered).map(({ fact }) => fact)).toEqual(['redFlag:RF-01', 'condition:dvt-suspected']);
    expect(questionsFor(aProfile())).toEqual([]);
  });

  test('of anyone in the real pack have words, a weight and one place each', async () => {
    const pack = await readLegCramps();
    const legCramps = compileLibrary(pack);
    const anyone = profileArbitrary(pack).map((profile): Profile => ({ ...profile, complete: false }));
    fc.assert(
      fc.property(anyone, (profile) => {
        const views = viewQuestions(legCramps, tailor(legCramps, profile));
        expect(views.filter(({ text, fact }) => !text.endsWith('?') || text.includes(`${fact}?`))).toEqual([]);
        expect(new Set(views.map(({ fact }) => fact)).size).toBe(views.length);
        const groups = views.map(({ group }) => group);
        expect(groups.lastIndexOf('danger-signs')).toBeLessThan(groups.indexOf('profile') >>> 0);
        for (const group of ['danger-signs', 'profile']) {
          const weights = views.filter((view) => view.group === group).map(({ weight }) => weight);
          expect(weights).toEqual(weights.toSorted((a, b) => b - a));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the gate', () => {
  test.for<[string, Partial<Profile>, string]>([
    ['a danger sign', { redFlags: ['RF-01'] }, 'Chest pain. Call now (RF-01)'],
    [
      'a suspected clot',
      { conditions: ['dvt-suspected'] },
      'A clot in the leg is suspected. Same-day assessment (SR-020, SR-021)',
    ],
    ['a child under five', { ageBand: 'toddler' }, 'A child under 5: look for serious illness first (RF-16)'],
  ])('says to assess first for %s, and why', ([, profile, because]) => {
    expect(gateFor(aProfile(profile))).toEqual({ status: 'assess-first', because: [because] });
  });

  test('is open otherwise, also with a danger sign that does not gate', () => {
    expect(gateFor(aProfile({ redFlags: ['RF-03'] }))).toEqual({ status: 'none' });
    expect(gateFor(anUnknownProfile())).toEqual({ status: 'none' });
  });

  test('names every cause', () => {
    const gate = gateFor(aProfile({ ageBand: 'infant', redFlags: ['RF-01', 'RF-02'], conditions: ['dvt-suspected'] }));
    expect(gate.status === 'assess-first' && gate.because).toHaveLength(4);
  });
});
