import type { Fact } from '@/lib/domain/profile/fact';
import { findFactStates } from '@/lib/domain/profile/fact-states';
import type { Profile } from '@/lib/domain/profile/profile';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';

/**
 * Which gating danger signs were not asked about on this visit? A patient's list of conditions and medicines may be
 * complete for years; a danger sign is of today. Signs whose scope this person is not in are left out.
 */
export const findUnaskedDangerSigns = (library: CompiledLibrary, profile: Profile): Fact[] => {
  const today = findFactStates({ ...profile, complete: false }, library.implications);
  const stated = findFactStates(profile, library.implications);
  const flags = [...library.redFlags.values()]
    .filter(
      ({ gate, scope }) => gate && (scope.length === 0 || scope.some((fact) => stated.stateOf(fact) !== 'absent')),
    )
    .map(({ id }): Fact => `redFlag:${id}`);
  return [...library.gateFacts, ...flags].filter((fact) => today.stateOf(fact) === 'unknown');
};
