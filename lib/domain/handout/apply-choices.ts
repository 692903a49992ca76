import { applyUsual } from '@/lib/domain/handout/apply-usual';
import type { ChoiceProblem, Choices } from '@/lib/domain/handout/choices';
import { findAddedProblems, needsReason } from '@/lib/domain/handout/find-added-problems';
import { findContradictions } from '@/lib/domain/handout/find-contradictions';
import { findRefused } from '@/lib/domain/handout/find-refused';
import { isHelpAdvice } from '@/lib/domain/handout/is-help-advice';
import { wantedOrder } from '@/lib/domain/handout/wanted-order';
import { failure, type Result, success } from '@/lib/domain/result';
import { type CompiledLibrary, helpSectionId } from '@/lib/domain/tailoring/compile-library';
import { inPrintedOrder } from '@/lib/domain/tailoring/tailor';
import type { Tailoring } from '@/lib/domain/tailoring/tailoring';

/** Advice that a clinician put on despite a warning, or before something was known, and why. */
export type Override = { adviceKey: string; rules: string[]; reason: string };

/** What goes on the sheet, in printed order. */
export type Selection = { adviceKeys: string[]; overrides: Override[] };

const findProblems = (
  library: CompiledLibrary,
  tailoring: Tailoring,
  choices: Choices,
  { adviceKeys }: Selection,
): ChoiceProblem[] => [
  ...choices.added.flatMap((added) => findAddedProblems(added, tailoring.decisions.get(added.adviceKey) ?? null)),
  ...choices.removed
    .filter((adviceKey) => isHelpAdvice(library, adviceKey))
    .map((adviceKey): ChoiceProblem => ({ code: 'help-box-removed', adviceKey })),
  ...tailoring.lapsed
    .filter(({ section }) => section === helpSectionId)
    .map(({ adviceKey, reviewBy }): ChoiceProblem => ({ code: 'help-lapsed', adviceKey, reviewBy })),
  ...findContradictions(library, adviceKeys).map(
    ({ adviceKeys: pair, reason }): ChoiceProblem => ({ code: 'contradiction', adviceKeys: pair, reason }),
  ),
  ...(tailoring.gate.status === 'assess-first' && !choices.assessed ? [{ code: 'assess-first' } as const] : []),
];

const reorder = (library: CompiledLibrary, adviceKeys: string[], order: string[]): string[] => {
  const sectionOf = (key: string) => library.advice.get(key)?.blocks[0]?.sectionRank ?? 0;
  const wanted = new Map(order.map((key, index) => [key, index]));
  const inOrder = inPrintedOrder(library, adviceKeys);
  const sections = [...new Set(inOrder.map(sectionOf))];
  return sections.flatMap((section) => {
    const keys = inOrder.filter((key) => sectionOf(key) === section);
    const moved = keys.filter((key) => wanted.has(key)).sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
    return keys.map((key) => (wanted.has(key) ? (moved.shift() ?? key) : key));
  });
};

/** The sheet as far as it can be made from these choices: what may not go on is left off. */
export const selectAllowed = (library: CompiledLibrary, tailoring: Tailoring, choices: Choices): Selection => {
  const refused = findRefused(tailoring, choices);
  const usual = applyUsual(library, tailoring, choices);
  const removed = new Set([...choices.removed.filter((key) => !isHelpAdvice(library, key)), ...usual.removed]);
  // What was added twice was added once, for the reason given last.
  const added = [...new Map(choices.added.map((entry) => [entry.adviceKey, entry])).values()].filter(
    ({ adviceKey }) => !refused.has(adviceKey),
  );
  const keys = new Set(
    [...tailoring.sheet, ...usual.added, ...added.map(({ adviceKey }) => adviceKey)].filter((key) => !removed.has(key)),
  );
  const overrides = added.flatMap(({ adviceKey, reason }): Override[] => {
    const decision = tailoring.decisions.get(adviceKey);
    return decision && keys.has(adviceKey) && needsReason(decision)
      ? [{ adviceKey, rules: decision.rules, reason: reason.trim() }]
      : [];
  });
  return { adviceKeys: reorder(library, [...keys], wantedOrder(choices)), overrides };
};

/**
 * May this sheet be issued, and what does it hold? Safety rules win over choices: blocked advice can't be added, a
 * warning needs a reason, the "Get help now" box can't be taken off and must not lack a text that lapsed, a danger sign
 * needs an assessment first, and no two pieces of advice may contradict each other.
 * A usual set stops nothing: what of it does not suit this person is left out.
 */
export const applyChoices = (
  library: CompiledLibrary,
  tailoring: Tailoring,
  choices: Choices,
): Result<Selection, ChoiceProblem[]> => {
  const selection = selectAllowed(library, tailoring, choices);
  const problems = findProblems(library, tailoring, choices, selection);
  return problems.length > 0 ? failure(problems) : success(selection);
};
