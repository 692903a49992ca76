import { applyUsual, type UsualProblem } from '@/lib/domain/handout/apply-usual';
import type { Choices } from '@/lib/domain/handout/choices';
import type { FallenOut, UsualView } from '@/lib/domain/handout/preview';
import { findFactLabels } from '@/lib/domain/profile/fact-labels';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import { explainDecision } from '@/lib/domain/tailoring/explain-decision';
import type { Decision, Tailoring } from '@/lib/domain/tailoring/tailoring';

type Words = Parameters<typeof explainDecision>[1];

const explainReasonNeeded = (decision: Decision, words: Words): string => {
  const warnings = decision.cautions.filter(({ severity }) => severity === 'warn');
  if (decision.reason.kind === 'not-known' || warnings.length === 0) return explainDecision(decision, words);
  const facts = [...new Set(warnings.map(({ fact }) => words.factLabels.get(fact) ?? fact))];
  return `${facts.join(', ')} (${warnings.map(({ rule }) => rule).join(', ')})`;
};

const explain = (problem: UsualProblem, decision: Decision | undefined, words: Words): string => {
  const { code } = problem;
  if (code === 'help-box-removed') return 'When to get help stays on every sheet';
  if (code === 'taken-off') return 'The set takes it off as well';
  if (code === 'contradicts') return `Contradicts what is on the sheet: ${words.titleOf(problem.other)}`;
  if (!decision) return 'There is no such advice now';
  return code === 'reason-needed'
    ? `Needs a reason for this person. ${explainReasonNeeded(decision, words)}`
    : explainDecision(decision, words);
};

/** Which usual set is at work on this sheet, and what of it did not suit this person, each with its why? */
export const viewUsual = (library: CompiledLibrary, tailoring: Tailoring, choices: Choices): UsualView | null => {
  const { usual } = choices;
  if (!usual) return null;
  const titleOf = (key: string): string => {
    const known = library.advice.get(key);
    const block = tailoring.versions.get(key)?.[0] ?? known?.blocks[0]?.block;
    return block?.title ?? known?.advice.title ?? key;
  };
  const words = { factLabels: findFactLabels(library.source.vocabulary), titleOf };
  const fellOut = applyUsual(library, tailoring, choices).problems.map(
    (problem): FallenOut => ({
      adviceKey: problem.adviceKey,
      title: titleOf(problem.adviceKey),
      why: explain(problem, tailoring.decisions.get(problem.adviceKey), words),
    }),
  );
  return { id: usual.id, name: usual.name, fellOut };
};
