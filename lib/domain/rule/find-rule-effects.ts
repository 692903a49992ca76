import type { Profile } from '@/lib/domain/profile/profile';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import type { Decision } from '@/lib/domain/tailoring/tailoring';

export const effectKinds = [
  'left-out',
  'let-in',
  'caution-added',
  'caution-gone',
  'caution-changed',
  'off-sheet',
  'on-sheet',
] as const;

/** What becomes of one piece of advice for one person; what matters most comes first. */
export type EffectKind = (typeof effectKinds)[number];

export type AdviceEffect = { adviceKey: string; kind: EffectKind };

const cautionsOf = (decision: Decision): string[] => decision.cautions.map(({ text }) => text);

/** A caution counts where the advice can be on the sheet; beside advice that is left out, nobody reads it. */
const compareCautions = (before: Decision, after: Decision): EffectKind | null => {
  const [was, is] = [cautionsOf(before), cautionsOf(after)];
  const added = is.some((text) => !was.includes(text));
  const gone = was.some((text) => !is.includes(text));
  if (added && gone) return 'caution-changed';
  if (added) return 'caution-added';
  return gone ? 'caution-gone' : null;
};

const effectOn = (before: Decision, after: Decision): EffectKind | null => {
  const [wasOut, isOut] = [before.outcome === 'blocked', after.outcome === 'blocked'];
  if (wasOut && isOut) return null;
  if (isOut) return 'left-out';
  if (wasOut) return 'let-in';
  const cautions = compareCautions(before, after);
  if (cautions) return cautions;
  if (before.outcome === after.outcome) return null;
  return after.outcome === 'included' ? 'on-sheet' : 'off-sheet';
};

/**
 * Whom does this change? For each profile, in their order, the advice whose outcome or cautions differ between the two
 * libraries: what the rule itself does, and what follows from the room that it takes or leaves.
 */
export const findRuleEffects = (
  before: CompiledLibrary,
  after: CompiledLibrary,
  profiles: readonly Profile[],
): AdviceEffect[][] =>
  profiles.map((profile) => {
    const [was, is] = [tailor(before, profile).decisions, tailor(after, profile).decisions];
    return [...is].flatMap(([adviceKey, decision]) => {
      const earlier = was.get(adviceKey);
      const kind = earlier ? effectOn(earlier, decision) : null;
      return kind ? [{ adviceKey, kind }] : [];
    });
  });
