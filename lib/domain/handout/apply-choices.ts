import type { ChoiceProblem, Choices } from '@/lib/domain/handout/choices';
import { failure, type Result, success } from '@/lib/domain/result';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import { inPrintedOrder } from '@/lib/domain/tailoring/tailor';
import type { Decision, Tailoring } from '@/lib/domain/tailoring/tailoring';

/** Advice that a clinician put on despite a warning, or before something was known, and why. */
export type Override = { adviceKey: string; rules: string[]; reason: string };

/** What goes on the sheet, in printed order. */
export type Selection = { adviceKeys: string[]; overrides: Override[] };

/** Does putting this advice on a sheet by hand need a reason? Yes when a warning fired or a deciding fact is unknown. */
export const needsReason = (decision: Decision): boolean =>
  decision.outcome === 'offered' &&
  (decision.reason.kind === 'not-known' || decision.cautions.some(({ severity }) => severity === 'warn'));

const isHelp = (library: CompiledLibrary, adviceKey: string): boolean =>
  library.advice.get(adviceKey)?.blocks.some((block) => block.isHelp) ?? false;

const addedProblem = (
  { adviceKey, reason }: Choices['added'][number],
  decision: Decision | undefined,
): ChoiceProblem[] => {
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

const findProblems = (library: CompiledLibrary, tailoring: Tailoring, choices: Choices): ChoiceProblem[] => [
  ...choices.added.flatMap((added) => addedProblem(added, tailoring.decisions.get(added.adviceKey))),
  ...choices.removed
    .filter((adviceKey) => isHelp(library, adviceKey))
    .map((adviceKey): ChoiceProblem => ({ code: 'help-box-removed', adviceKey })),
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
  const refused = new Set(
    choices.added
      .filter((added) => addedProblem(added, tailoring.decisions.get(added.adviceKey)).length > 0)
      .map(({ adviceKey }) => adviceKey),
  );
  const removed = new Set(choices.removed.filter((key) => !isHelp(library, key)));
  // What was added twice was added once, for the reason given last.
  const added = [...new Map(choices.added.map((entry) => [entry.adviceKey, entry])).values()].filter(
    ({ adviceKey }) => !refused.has(adviceKey),
  );
  const keys = new Set(
    [...tailoring.sheet, ...added.map(({ adviceKey }) => adviceKey)].filter((key) => !removed.has(key)),
  );
  const overrides = added.flatMap(({ adviceKey, reason }): Override[] => {
    const decision = tailoring.decisions.get(adviceKey);
    return decision && keys.has(adviceKey) && needsReason(decision)
      ? [{ adviceKey, rules: decision.rules, reason: reason.trim() }]
      : [];
  });
  return { adviceKeys: reorder(library, [...keys], choices.order), overrides };
};

/**
 * May this sheet be issued, and what does it hold? Safety rules win over choices: blocked advice can't be added, a
 * warning needs a reason, the "Get help now" box can't be taken off, and a danger sign needs an assessment first.
 */
export const applyChoices = (
  library: CompiledLibrary,
  tailoring: Tailoring,
  choices: Choices,
): Result<Selection, ChoiceProblem[]> => {
  const problems = findProblems(library, tailoring, choices);
  return problems.length > 0 ? failure(problems) : success(selectAllowed(library, tailoring, choices));
};
