import type { ChoiceProblem, Choices } from '@/lib/domain/handout/choices';
import type { Decision } from '@/lib/domain/tailoring/tailoring';

/** Why advice can't be put on a sheet by hand. */
export type AddedProblem = Extract<
  ChoiceProblem,
  { code: 'unknown-advice' | 'advice-blocked' | 'advice-not-for-sheet' | 'reason-needed' }
>;

/** Does putting this advice on a sheet by hand need a reason? Yes when a warning fired or a deciding fact is unknown. */
export const needsReason = (decision: Decision): boolean =>
  decision.outcome === 'offered' &&
  (decision.reason.kind === 'not-known' || decision.cautions.some(({ severity }) => severity === 'warn'));

/** May this advice be put on this person's sheet for this reason? The decision is null for advice that nobody knows. */
export const findAddedProblems = (
  { adviceKey, reason }: Choices['added'][number],
  decision: Decision | null,
): AddedProblem[] => {
  if (!decision) return [{ code: 'unknown-advice', adviceKey }];
  switch (decision.outcome) {
    case 'blocked':
      return [{ code: 'advice-blocked', adviceKey, rules: decision.rules }];
    case 'clinician-only':
    case 'not-applicable':
      return [{ code: 'advice-not-for-sheet', adviceKey }];
    case 'offered':
      return needsReason(decision) && reason.trim() === ''
        ? [{ code: 'reason-needed', adviceKey, rules: decision.rules }]
        : [];
    case 'included':
      return [];
  }
};
