import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chooseFact, readTypedProfile, textLeftAfterEnter } from '@/components/profile/typed-profile';
import { vocabularySchema } from '@/lib/domain/profile/vocabulary';

const vocabulary = vocabularySchema.parse(JSON.parse(readFileSync('content/leg-cramps/vocabulary.json', 'utf8')));

describe('the profile’s one field', () => {
  test('keeps what is not certain when Enter takes the rest', () => {
    const typed = readTypedProfile('72 kidney warfarin', vocabulary);
    expect(typed.entries).toEqual([
      { kind: 'age', years: 72 },
      { kind: 'present', fact: 'medicine:warfarin' },
    ]);
    expect(textLeftAfterEnter(typed)).toBe('kidney');
    expect(typed.choice?.facts).toContain('condition:ckd-4');
  });

  test('takes the certain facts along when one is chosen from the list', () => {
    const typed = readTypedProfile('72 kidney', vocabulary);
    expect(chooseFact(typed, 'condition:ckd-4')).toEqual({
      entries: [
        { kind: 'age', years: 72 },
        { kind: 'present', fact: 'condition:ckd-4' },
      ],
      text: '',
    });
  });

  test('chooses an absence after "no"', () => {
    const typed = readTypedProfile('no kidney', vocabulary);
    expect(chooseFact(typed, 'condition:ckd-4').entries).toEqual([{ kind: 'absent', fact: 'condition:ckd-4' }]);
  });

  test('offers the words that begin as the last one does', () => {
    expect(readTypedProfile('72 warf', vocabulary).choice?.facts[0]).toBe('medicine:warfarin');
    expect(readTypedProfile('72', vocabulary).choice).toBeNull();
  });
});
