import type { Fact } from '@/lib/domain/profile/fact';

/** One thing that typed text states of a person. */
export type ProfileEntry =
  | { kind: 'age'; years: number }
  | { kind: 'present'; fact: Fact }
  | { kind: 'absent'; fact: Fact | 'pregnancy' };

/** What a matcher found at the start of the remaining words. */
export type Match = { length: number; entries: ProfileEntry[] } | { length: number; candidates: Fact[] };
