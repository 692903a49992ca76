import type { AgeBandToken } from '@/lib/domain/profile/vocabulary';

/** The first year of each band, oldest first; the same bands as the vocabulary of every topic (tested). */
const bandStarts: [number, AgeBandToken][] = [
  [80, 'oldest-old'],
  [65, 'older-adult'],
  [18, 'adult'],
  [12, 'adolescent'],
  [5, 'child'],
  [1, 'toddler'],
  [0, 'infant'],
];

/**
 * How many whole years old is someone on a day? Both days are ISO dates, `2026-11-22`. Born on 29 February, a person
 * turns a year older on 1 March of the other years. Negative before birth.
 */
export const ageInYears = (birthDate: string, on: string): number => {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
};

/** Which age band is someone in on a day? Throws a RangeError for a day before birth. */
export const ageBandOf = (birthDate: string, on: string): AgeBandToken => {
  const years = ageInYears(birthDate, on);
  const band = bandStarts.find(([from]) => years >= from);
  if (!band) throw new RangeError('Nobody has an age before their birth.');
  return band[1];
};
