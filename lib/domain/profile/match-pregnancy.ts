import type { Fact } from '@/lib/domain/profile/fact';
import type { Match } from '@/lib/domain/profile/profile-entry';

const pregnantWords = new Set(['pregnant', 'pregnancy', 'preg', 'gravid']);
const weekWords = new Set(['w', 'wk', 'wks', 'week', 'weeks']);
const trimesterWords = new Set(['trimester', 'tri', 'trim']);

const trimesterOf: Record<string, 1 | 2 | 3> = {
  '1st': 1,
  first: 1,
  t1: 1,
  '1': 1,
  '2nd': 2,
  second: 2,
  t2: 2,
  '2': 2,
  '3rd': 3,
  third: 3,
  t3: 3,
  '3': 3,
};

const anyTrimester: Fact[] = ['pregnancy:1', 'pregnancy:2', 'pregnancy:3'];

/** Trimesters as the vocabulary draws them: weeks 1 to 13, 14 to 27, 28 to birth. */
const ofWeek = (week: number): 1 | 2 | 3 => (week <= 13 ? 1 : week <= 27 ? 2 : 3);

const inTrimester = (trimester: 1 | 2 | 3, length: number): Match => ({
  length,
  entries: [{ kind: 'present', fact: `pregnancy:${trimester}` }],
});

/** "30 weeks", "30w": a length of pregnancy of 1 to 42 weeks. */
export const matchWeeks = (words: string[]): Match | null => {
  const [, digits, unit] = /^(\d{1,2})(w|wk|wks|weeks?)?$/.exec(words[0] ?? '') ?? [];
  const week = Number(digits ?? 0);
  if (week < 1 || week > 42) return null;
  if (unit) return inTrimester(ofWeek(week), 1);
  return weekWords.has(words[1] ?? '') ? inTrimester(ofWeek(week), 2) : null;
};

/** "pregnant 3rd", "pregnant third trimester", "pregnant 30 weeks"; "pregnant" alone may be any of the three. */
export const matchPregnancy = (words: string[]): Match | null => {
  if (!pregnantWords.has(words[0] ?? '')) return null;
  const weeks = matchWeeks(words.slice(1));
  if (weeks) return { ...weeks, length: weeks.length + 1 };
  const trimester = trimesterOf[words[1] ?? ''];
  if (trimester) return inTrimester(trimester, trimesterWords.has(words[2] ?? '') ? 3 : 2);
  const reversed = trimesterWords.has(words[1] ?? '') ? trimesterOf[words[2] ?? ''] : undefined;
  return reversed ? inTrimester(reversed, 3) : { length: 1, candidates: anyTrimester };
};
