import type { Choices } from '@/lib/domain/handout/choices';
import { findAddedProblems } from '@/lib/domain/handout/find-added-problems';
import type { Tailoring } from '@/lib/domain/tailoring/tailoring';

/** Which of the advice that a clinician wished to put on may not go on this person's sheet as it was asked for? */
export const findRefused = (tailoring: Tailoring, choices: Choices): ReadonlySet<string> =>
  new Set(
    choices.added
      .filter((added) => findAddedProblems(added, tailoring.decisions.get(added.adviceKey) ?? null).length > 0)
      .map(({ adviceKey }) => adviceKey),
  );
