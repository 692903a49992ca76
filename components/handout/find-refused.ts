import type { Choices } from '@/lib/domain/handout/choices';
import type { AdviceView, HandoutPreview } from '@/lib/domain/handout/preview';

/** Advice put on by hand that this person's sheet can't hold as it was chosen. Nothing is issued while there is one. */
export type RefusedChoice = {
  adviceKey: string;
  title: string;
  text: string;
  /** The advice, where a reason is all that is missing. */
  lacksReason: AdviceView | null;
};

/** Which choices stop the issue? Those that the clinician has just set right are left out before the server answers. */
export const findRefused = ({ problems, advice }: HandoutPreview, { added }: Choices): RefusedChoice[] => {
  const reasons = new Map(added.map(({ adviceKey, reason }) => [adviceKey, reason]));
  const refused = problems.flatMap(({ problem, text }): RefusedChoice[] => {
    if (!('adviceKey' in problem) || problem.code === 'help-box-removed' || problem.code === 'help-lapsed') return [];
    const { adviceKey, code } = problem;
    const reason = reasons.get(adviceKey);
    if (reason === undefined || (code === 'reason-needed' && reason !== '')) return [];
    const view = advice.find((each) => each.adviceKey === adviceKey) ?? null;
    return [{ adviceKey, text, title: view?.title ?? adviceKey, lacksReason: code === 'reason-needed' ? view : null }];
  });
  return [...new Map(refused.map((each) => [each.adviceKey, each])).values()];
};
