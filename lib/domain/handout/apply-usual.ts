import type { Choices } from '@/lib/domain/handout/choices';
import { type AddedProblem, findAddedProblems } from '@/lib/domain/handout/find-added-problems';
import { findContradictions } from '@/lib/domain/handout/find-contradictions';
import { findRefused } from '@/lib/domain/handout/find-refused';
import { isHelpAdvice } from '@/lib/domain/handout/is-help-advice';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import type { Tailoring } from '@/lib/domain/tailoring/tailoring';

/** Why a wish of a usual set could not be met for this person. */
export type UsualProblem =
  | AddedProblem
  | { code: 'help-box-removed' | 'taken-off'; adviceKey: string }
  | { code: 'contradicts'; adviceKey: string; other: string };

/** What a usual set does to this person's sheet; each piece of advice has one problem at most. */
export type UsualEffect = { added: string[]; removed: string[]; problems: UsualProblem[] };

const nothing: UsualEffect = { added: [], removed: [], problems: [] };

/** Which advice on the sheet would the wish contradict? None when the wish is on the sheet already. */
const contradictedBy = (
  library: CompiledLibrary,
  adviceKey: string,
  standing: readonly string[],
): string | undefined =>
  standing.includes(adviceKey)
    ? undefined
    : findContradictions(library, [adviceKey, ...standing])
        .find(({ adviceKeys }) => adviceKeys.includes(adviceKey))
        ?.adviceKeys.find((key) => key !== adviceKey);

/**
 * What does the usual set put on and take off for this person? It wishes and never insists: each key goes through the
 * person's own decisions, and what may not be done is told instead of refused. What the clinician added or removed on
 * this sheet wins over the set.
 */
export const applyUsual = (library: CompiledLibrary, tailoring: Tailoring, choices: Choices): UsualEffect => {
  const { usual } = choices;
  if (!usual) return nothing;
  const byHand = new Set(choices.added.map(({ adviceKey }) => adviceKey));
  const takenOff = new Set(choices.removed);
  const wantedOff = [...new Set(usual.removed)].filter((key) => !byHand.has(key));
  const removed = wantedOff.filter((key) => !isHelpAdvice(library, key));
  const isOff = new Set(removed);
  // What was asked for by hand and refused is not on the sheet, so nothing can contradict it there.
  const refused = findRefused(tailoring, choices);
  const putOn = [...byHand].filter((key) => !refused.has(key));
  const standing = [...tailoring.sheet, ...putOn].filter((key) => !takenOff.has(key) && !isOff.has(key));

  const added: string[] = [];
  const problems: UsualProblem[] = [];
  for (const adviceKey of new Set(usual.added)) {
    if (takenOff.has(adviceKey)) continue;
    const wishes = byHand.has(adviceKey)
      ? choices.added.filter((entry) => entry.adviceKey === adviceKey)
      : [{ adviceKey, reason: '' }];
    const decision = tailoring.decisions.get(adviceKey) ?? null;
    const [problem] = wishes.flatMap((wish) => findAddedProblems(wish, decision));
    if (problem) problems.push(problem);
    else if (isOff.has(adviceKey)) problems.push({ code: 'taken-off', adviceKey });
    else {
      const other = contradictedBy(library, adviceKey, [...standing, ...added]);
      if (other !== undefined) problems.push({ code: 'contradicts', adviceKey, other });
      else added.push(adviceKey);
    }
  }
  const kept = wantedOff.filter((key) => isHelpAdvice(library, key) && tailoring.sheet.includes(key));
  problems.push(...kept.map((adviceKey): UsualProblem => ({ code: 'help-box-removed', adviceKey })));
  return { added, removed, problems };
};
