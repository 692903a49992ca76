import fc from 'fast-check';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Fact } from '@/lib/domain/profile/fact';
import { findFactStates } from '@/lib/domain/profile/fact-states';
import { findImplications } from '@/lib/domain/profile/implications';
import { type Profile, sexes } from '@/lib/domain/profile/profile';
import { ageBandTokens } from '@/lib/domain/profile/vocabulary';

const tokensOf = (terms: readonly { token: string }[]): string[] => terms.map(({ token }) => token);

const some = (tokens: string[], maxLength: number): fc.Arbitrary<string[]> =>
  tokens.length === 0 ? fc.constant([]) : fc.uniqueArray(fc.constantFrom(...tokens), { maxLength });

/** Every fact that a profile may list, and so may also call absent. */
export const listableFacts = ({ vocabulary, redFlags }: TopicLibrary): Fact[] => [
  ...tokensOf(vocabulary.conditions).map((token): Fact => `condition:${token}`),
  ...tokensOf(vocabulary.medicines).map((token): Fact => `medicine:${token}`),
  ...tokensOf(vocabulary.allergies).map((token): Fact => `allergy:${token}`),
  ...tokensOf(vocabulary.lifestyle).map((token): Fact => `lifestyle:${token}`),
  ...redFlags.map(({ id }): Fact => `redFlag:${id}`),
];

/**
 * Any sound profile over a library's vocabulary, as likely complete as not. Most hold no danger sign, for one that gates
 * would hide the rest of the engine.
 */
export const profileArbitrary = (library: TopicLibrary): fc.Arbitrary<Profile> => {
  const { vocabulary, redFlags } = library;
  const implications = findImplications(vocabulary);
  const flags = redFlags.map(({ id }) => id);
  return fc
    .record({
      ageBand: fc.constantFrom(...ageBandTokens),
      sex: fc.constantFrom(undefined, ...sexes),
      trimester: fc.constantFrom(null, null, 1 as const, 2 as const, 3 as const),
      conditions: some(tokensOf(vocabulary.conditions), 6),
      medicines: some(tokensOf(vocabulary.medicines), 6),
      allergies: some(tokensOf(vocabulary.allergies), 3),
      lifestyle: some(tokensOf(vocabulary.lifestyle), 3),
      redFlags: fc.oneof({ weight: 4, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: some(flags, 2) }),
      absent: some([...listableFacts(library), 'pregnancy'], 30),
      complete: fc.boolean(),
    })
    .map(({ sex, trimester, absent, ...rest }): Profile => {
      const pregnancyTrimester = sex === 'male' ? null : trimester;
      const stated = { ...rest, ...(sex ? { sex } : {}), pregnancyTrimester, absent: [] };
      const { present } = findFactStates(stated, implications);
      const isFree = (entry: string) =>
        entry === 'pregnancy' ? pregnancyTrimester === null : !present.has(entry as Fact);
      return { ...stated, absent: absent.filter(isFree) };
    });
};
