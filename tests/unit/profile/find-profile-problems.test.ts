import { describe, expect, test } from 'vitest';
import { findKnownTokens, findProfileProblems } from '@/lib/domain/profile/find-profile-problems';
import { findImplications } from '@/lib/domain/profile/implications';
import type { Profile } from '@/lib/domain/profile/profile';
import { aTerm, aVocabulary } from '@/tests/builders/library-builder';
import { anUnknownProfile, aProfile } from '@/tests/builders/profile-builder';

const vocabulary = aVocabulary({
  conditions: [aTerm('pad'), aTerm('severe-pad', ['condition:pad'])],
  medicines: [aTerm('statin')],
  allergies: [aTerm('nuts')],
  lifestyle: [aTerm('smoker')],
});
const context = {
  vocabulary,
  known: findKnownTokens(vocabulary, ['RF-01']),
  implications: findImplications(vocabulary),
};
const fieldsOf = (profile: Profile) => findProfileProblems(profile, context).map(({ field }) => field);

test('a sound profile that uses every list has no problem', () => {
  const profile = anUnknownProfile({
    conditions: ['severe-pad'],
    medicines: ['statin'],
    allergies: ['nuts'],
    lifestyle: ['smoker'],
    redFlags: ['RF-01'],
    absent: ['pregnancy'],
  });
  expect(findProfileProblems(profile, context)).toEqual([]);
});

describe('a token that nobody knows is named by its place', () => {
  test.each([
    [{ conditions: ['pad', 'padd'] }, 'conditions.1'],
    [{ medicines: ['pad'] }, 'medicines.0'],
    [{ allergies: ['toString'] }, 'allergies.0'],
    [{ lifestyle: ['constructor'] }, 'lifestyle.0'],
    [{ redFlags: ['RF-99'] }, 'redFlags.0'],
    [{ absent: ['pregnancy', 'condition:padd'] }, 'absent.1'],
    [{ absent: ['pad'] }, 'absent.0'],
    [{ absent: ['medicine:pad'] }, 'absent.0'],
    [{ absent: ['age:adult'] }, 'absent.0'],
    [{ absent: ['pregnancy:3'] }, 'absent.0'],
  ] as [Partial<Profile>, string][])('%j', (changes, field) => {
    expect(fieldsOf(aProfile(changes))).toEqual([field]);
  });
});

describe('two things that cannot both be true', () => {
  test('male and pregnant', () => {
    expect(findProfileProblems(aProfile({ sex: 'male', pregnancyTrimester: 2 }), context)).toEqual([
      { field: 'pregnancyTrimester', reason: 'sex is male and the trimester is 2' },
    ]);
  });

  test('pregnant and not pregnant', () => {
    expect(fieldsOf(aProfile({ pregnancyTrimester: 1, absent: ['pregnancy'] }))).toEqual(['absent']);
  });

  test('present and absent', () => {
    expect(fieldsOf(aProfile({ conditions: ['pad'], absent: ['condition:pad'] }))).toEqual(['conditions.0']);
  });

  test('present, with something absent that follows from it', () => {
    expect(findProfileProblems(aProfile({ conditions: ['severe-pad'], absent: ['condition:pad'] }), context)).toEqual([
      { field: 'conditions.0', reason: '"severe-pad" is present, but "condition:pad" is absent' },
    ]);
  });

  test.each([
    [17, ['age']],
    [18, []],
    [64, []],
    [65, ['age']],
  ])('an adult of %i', (age, fields) => {
    expect(fieldsOf(aProfile({ ageBand: 'adult', age }))).toEqual(fields);
  });
});

test('every problem is told, not only the first', () => {
  const profile = aProfile({ conditions: ['x'], medicines: ['y'], sex: 'male', pregnancyTrimester: 3 });
  expect(fieldsOf(profile)).toEqual(['conditions.0', 'medicines.0', 'pregnancyTrimester']);
});
