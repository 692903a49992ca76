import type { ChoiceProblem } from '@/lib/domain/handout/choices';
import { explainUnready } from '@/lib/domain/handout/explain-unready';
import { writtenDay } from '@/lib/domain/written-day';

type Explain<Code> = (
  problem: Extract<ChoiceProblem, { code: Code }>,
  titleOf: (adviceKey: string) => string,
) => string;

const explanations: { [Code in ChoiceProblem['code']]: Explain<Code> } = {
  'unknown-advice': ({ adviceKey }) => `There is no advice called "${adviceKey}". Take it off the list.`,
  'advice-blocked': ({ adviceKey, rules }, titleOf) =>
    `"${titleOf(adviceKey)}" is unsafe for this person (${rules.join(', ')}) and can't be added.`,
  'advice-not-for-sheet': ({ adviceKey }, titleOf) => `"${titleOf(adviceKey)}" does not go on this person's sheet.`,
  'reason-needed': ({ adviceKey, rules }, titleOf) =>
    `"${titleOf(adviceKey)}" needs your reason${rules.length > 0 ? ` (${rules.join(', ')})` : ''}.`,
  'assess-first': () => 'A danger sign is present. Record that the patient was assessed before you issue.',
  'language-not-ready': ({ language, texts }) => explainUnready(language, texts),
  contradiction: ({ adviceKeys: [one, other], reason }, titleOf) =>
    `"${titleOf(one)}" and "${titleOf(other)}" contradict each other. ${reason} Take one off.`,
  'help-lapsed': ({ adviceKey, reviewBy }, titleOf) =>
    `"Get help now" lacks "${titleOf(adviceKey)}": its review was due on ${writtenDay(reviewBy)}, so it can't be printed. An editor has to review it first.`,
  'help-box-removed': () => '"Get help now" stays on every sheet.',
};

/** What is wrong with this choice, and what to do, in the clinician's words? */
export const explainChoiceProblem = (problem: ChoiceProblem, titleOf: (adviceKey: string) => string): string => {
  const explain = explanations[problem.code] as Explain<ChoiceProblem['code']>;
  return explain(problem as never, titleOf);
};
