import type { Contradiction } from '@/lib/domain/content/contradiction';
import type { Draft } from '@/lib/domain/tailoring/decide';

type Standing = { isFixed: (draft: Draft) => boolean };

const weightOf = (draft: Draft, { isFixed }: Standing): number => {
  if (draft.reason.kind === 'danger-sign-advice') return 3000;
  const held = isFixed(draft) ? 2000 : draft.reason.kind === 'fits' ? 1000 : 0;
  return held + (draft.blocks[0]?.block.priority ?? 0);
};

/**
 * Of two pieces of advice that contradict each other the default sheet holds the one that weighs more: what is always on
 * it before what fits the person before what fills the page, then by priority. The other is offered.
 */
export const settleContradictions = (
  drafts: Map<string, Draft>,
  contradictions: readonly Contradiction[],
  standing: Standing,
): void => {
  for (const { adviceKeys } of contradictions) {
    const [one, other] = adviceKeys.map((key) => drafts.get(key));
    if (one?.outcome !== 'included' || other?.outcome !== 'included') continue;
    const [kept, left] = weightOf(one, standing) >= weightOf(other, standing) ? [one, other] : [other, one];
    if (left.reason.kind === 'danger-sign-advice') continue;
    left.outcome = 'offered';
    left.reason = { kind: 'contradicts', adviceKey: kept.adviceKey };
  }
};
