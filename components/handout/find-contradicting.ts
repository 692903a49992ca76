import type { Choices } from '@/lib/domain/handout/choices';
import type { HandoutPreview } from '@/lib/domain/handout/preview';

/** Two pieces of advice on the sheet that it must not hold both, and why. */
export type ContradictingPair = { advice: { adviceKey: string; title: string }[]; reason: string };

/** What contradicts itself on this sheet? A pair that the clinician has just taken apart is left out before the server answers. */
export const findContradicting = ({ problems, advice }: HandoutPreview, { removed }: Choices): ContradictingPair[] =>
  problems.flatMap(({ problem }): ContradictingPair[] => {
    if (problem.code !== 'contradiction' || problem.adviceKeys.some((key) => removed.includes(key))) return [];
    const titleOf = (key: string) => advice.find((view) => view.adviceKey === key)?.title ?? key;
    return [
      {
        advice: problem.adviceKeys.map((adviceKey) => ({ adviceKey, title: titleOf(adviceKey) })),
        reason: problem.reason,
      },
    ];
  });
