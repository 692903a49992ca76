import { describe, expect, test } from 'vitest';
import { findFactStates } from '@/lib/domain/profile/fact-states';
import { findImplications } from '@/lib/domain/profile/implications';
import { ageBandTokens } from '@/lib/domain/profile/vocabulary';
import { aTerm, aVocabulary } from '@/tests/builders/library-builder';
import { anUnknownProfile, aProfile } from '@/tests/builders/profile-builder';

const implications = findImplications(
  aVocabulary({
    conditions: [aTerm('pad'), aTerm('severe-pad', ['condition:pad']), aTerm('gout')],
    medicines: [aTerm('warfarin', ['medicine:vka']), aTerm('vka', ['medicine:anticoagulant']), aTerm('anticoagulant')],
  }),
);
const statesOf = (profile: ReturnType<typeof aProfile>) => findFactStates(profile, implications);

describe('a fact that is listed', () => {
  test('is present, and so is all that follows from it', () => {
    const { stateOf } = statesOf(anUnknownProfile({ medicines: ['warfarin'] }));
    expect([stateOf('medicine:warfarin'), stateOf('medicine:anticoagulant')]).toEqual(['present', 'present']);
  });

  test('comes ahead of what follows from it, so that a rule is explained by what the clinician typed', () => {
    const { present } = statesOf(aProfile({ conditions: ['severe-pad'], medicines: ['warfarin'] }));
    expect([...present].indexOf('condition:pad')).toBeGreaterThan([...present].indexOf('medicine:warfarin'));
  });

  test('does not make present what it follows from', () => {
    expect(statesOf(anUnknownProfile({ conditions: ['pad'] })).stateOf('condition:severe-pad')).toBe('unknown');
  });
});

describe('a fact that is not listed', () => {
  test('is absent in a complete profile', () => {
    expect(statesOf(aProfile()).stateOf('condition:gout')).toBe('absent');
  });

  test('is unknown in an incomplete one', () => {
    expect(statesOf(anUnknownProfile()).stateOf('condition:gout')).toBe('unknown');
  });

  test('is absent when it was said to be', () => {
    expect(statesOf(anUnknownProfile({ absent: ['condition:gout'] })).stateOf('condition:gout')).toBe('absent');
  });

  test('is absent when something that it would make true is absent: no anticoagulant, so no warfarin', () => {
    const { stateOf } = statesOf(anUnknownProfile({ absent: ['medicine:anticoagulant'] }));
    expect([stateOf('medicine:vka'), stateOf('medicine:warfarin')]).toEqual(['absent', 'absent']);
  });

  test('stays unknown when only a stricter form of it is absent: no severe disease says nothing of mild', () => {
    expect(statesOf(anUnknownProfile({ absent: ['condition:severe-pad'] })).stateOf('condition:pad')).toBe('unknown');
  });
});

describe('age and sex', () => {
  test('the other age bands are absent, even in an incomplete profile', () => {
    const { stateOf } = statesOf(anUnknownProfile({ ageBand: 'adult' }));
    expect(ageBandTokens.filter((band) => stateOf(`age:${band}`) !== 'absent')).toEqual(['adult']);
  });

  test('the other sex is absent once one is stated', () => {
    expect(statesOf(anUnknownProfile({ sex: 'female' })).stateOf('sex:male')).toBe('absent');
  });

  test('both sexes are unknown when none is stated', () => {
    const { sex: _sex, ...unstated } = anUnknownProfile();
    expect(statesOf(unstated).stateOf('sex:male')).toBe('unknown');
  });
});

describe('pregnancy', () => {
  const trimesterThree = (profile: ReturnType<typeof aProfile>) => statesOf(profile).stateOf('pregnancy:3');

  test.each([
    ['infant', 'absent'],
    ['toddler', 'absent'],
    ['child', 'absent'],
    ['adolescent', 'unknown'],
    ['adult', 'unknown'],
    ['older-adult', 'absent'],
    ['oldest-old', 'absent'],
  ] as const)('of a female %s is %s when nothing is said of it', (ageBand, state) => {
    expect(trimesterThree(anUnknownProfile({ ageBand, sex: 'female' }))).toBe(state);
  });

  test('is unknown when the sex is not stated', () => {
    const { sex: _sex, ...unstated } = anUnknownProfile();
    expect(trimesterThree(unstated)).toBe('unknown');
  });

  test('is absent in a man', () => {
    expect(trimesterThree(anUnknownProfile({ sex: 'male' }))).toBe('absent');
  });

  test('is absent when it was said to be', () => {
    expect(trimesterThree(anUnknownProfile({ absent: ['pregnancy'] }))).toBe('absent');
  });

  test('in one trimester rules the others out', () => {
    expect(trimesterThree(anUnknownProfile({ pregnancyTrimester: 2 }))).toBe('absent');
  });
});
