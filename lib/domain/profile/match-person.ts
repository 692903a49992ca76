import type { Fact } from '@/lib/domain/profile/fact';
import type { Match, ProfileEntry } from '@/lib/domain/profile/profile-entry';

const female = new Set(['f', 'female', 'woman', 'girl', 'lady']);
const male = new Set(['m', 'male', 'man', 'boy']);
const yearWords = new Set(['y', 'yo', 'yr', 'yrs', 'year', 'years']);
const monthWords = new Set(['mo', 'mth', 'mths', 'month', 'months']);

const sexEntry = (word: string): ProfileEntry[] =>
  female.has(word)
    ? [{ kind: 'present', fact: 'sex:female' }]
    : male.has(word)
      ? [{ kind: 'present', fact: 'sex:male' }]
      : [];

/** "f", "woman", "male": the sex alone. */
export const matchSex = (words: string[]): Match | null => {
  const entries = sexEntry(words[0] ?? '');
  return entries.length > 0 ? { length: 1, entries } : null;
};

const ageWithLetters = (word: string): ProfileEntry[] | null => {
  const [, sexBefore, digits, after] = /^([fm])?(\d{1,3})(f|m|y|yo|yr|yrs|mo)?$/.exec(word) ?? [];
  if (digits === undefined || (sexBefore === undefined && after === undefined)) return null;
  const years = after === 'mo' ? Math.floor(Number(digits) / 12) : Number(digits);
  return [{ kind: 'age', years }, ...sexEntry(sexBefore ?? ''), ...sexEntry(after ?? '')];
};

/** "72", "72 years", "72f", "9 months". A bare number under 10 is an age only where the line begins: "nyha 3" is not. */
export const matchAge = (words: string[], isFirst: boolean): Match | null => {
  const [first = '', second = ''] = words;
  const entries = ageWithLetters(first);
  if (entries) return { length: 1, entries };
  if (!/^\d{1,3}$/.test(first)) return null;
  const number = Number(first);
  if (monthWords.has(second)) return { length: 2, entries: [{ kind: 'age', years: Math.floor(number / 12) }] };
  if (yearWords.has(second)) return { length: 2, entries: [{ kind: 'age', years: number }] };
  return isFirst || number >= 10 ? { length: 1, entries: [{ kind: 'age', years: number }] } : null;
};

const stages: [belowRate: number, fact: Fact][] = [
  [15, 'condition:ckd-5'],
  [30, 'condition:ckd-4'],
  [60, 'condition:ckd-3'],
];

/** "egfr 22" in ml/min/1.73 m2, by the stages of KDIGO 2024: under 15, 15 to 29, 30 to 59. A rate of 60 or more says no stage. */
export const matchKidneyFunction = (words: string[]): Match | null => {
  if (words[0] !== 'egfr' || !/^\d{1,3}$/.test(words[1] ?? '')) return null;
  const stage = stages.find(([below]) => Number(words[1]) < below);
  return { length: 2, entries: stage ? [{ kind: 'present', fact: stage[1] }] : [] };
};
