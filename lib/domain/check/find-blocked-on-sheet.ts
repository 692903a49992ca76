import { findFactStates } from '@/lib/domain/profile/fact-states';
import type { Profile } from '@/lib/domain/profile/profile';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';

/**
 * Which of this advice is blocked for this person, by which rules? Worked out from the rules alone, so that a fault of the
 * engine, which should have kept the advice off the sheet, is seen.
 */
export const findBlockedOnSheet = (
  library: CompiledLibrary,
  profile: Profile,
  adviceKeys: readonly string[],
): { adviceKey: string; rules: string[] }[] => {
  const { present } = findFactStates(profile, library.implications);
  const rules = (['everyone', ...present] as const).flatMap((fact) => library.rulesByFact.get(fact) ?? []);
  const blocking = [...new Set(rules)].filter(({ severity }) => severity === 'block');
  return adviceKeys.flatMap((adviceKey) => {
    const ids = blocking.filter((rule) => rule.adviceKeys.includes(adviceKey)).map(({ id }) => id);
    return ids.length > 0 ? [{ adviceKey, rules: ids }] : [];
  });
};
