import { describe, expect, test } from 'vitest';
import { findImplications } from '@/lib/domain/profile/implications';
import { aTerm, aVocabulary } from '@/tests/builders/library-builder';

const chain = aVocabulary({
  medicines: [
    aTerm('warfarin', ['medicine:vka']),
    aTerm('vka', ['medicine:anticoagulant']),
    aTerm('anticoagulant'),
    aTerm('pump', ['condition:diabetes']),
  ],
  conditions: [aTerm('diabetes')],
});

describe('what follows from what', () => {
  test('reaches through others', () => {
    expect(findImplications(chain).impliedBy.get('medicine:warfarin')).toEqual([
      'medicine:vka',
      'medicine:anticoagulant',
    ]);
  });

  test('crosses from medicines to conditions', () => {
    expect(findImplications(chain).impliedBy.get('medicine:pump')).toEqual(['condition:diabetes']);
  });

  test('knows everything that would make a fact true', () => {
    expect(findImplications(chain).implying.get('medicine:anticoagulant')).toEqual([
      'medicine:warfarin',
      'medicine:vka',
    ]);
  });

  test('ends, and leaves a fact out of its own consequences, when an editor makes a ring', () => {
    const ring = aVocabulary({ conditions: [aTerm('a', ['condition:b']), aTerm('b', ['condition:a'])] });
    expect(findImplications(ring).impliedBy.get('condition:a')).toEqual(['condition:b']);
  });
});
