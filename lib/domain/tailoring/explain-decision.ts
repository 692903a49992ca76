import type { Decision, DecisionReason, GateCause } from '@/lib/domain/tailoring/tailoring';
import { writtenDay } from '@/lib/domain/written-day';

type Words = { factLabels: ReadonlyMap<string, string>; titleOf: (adviceKey: string) => string };

const named = (facts: readonly string[], words: Words): string => {
  const labels = facts.map((fact) => words.factLabels.get(fact) ?? fact);
  const [shown, last] =
    labels.length > 3 ? [labels.slice(0, 3), `${labels.length - 3} more`] : [labels.slice(0, -1), labels.at(-1)];
  return shown.length > 0 ? `${shown.join(', ')} and ${last}` : (last ?? '');
};

type Explain<Kind> = (reason: Extract<DecisionReason, { kind: Kind }>, words: Words) => string;

const explanations: { [Kind in DecisionReason['kind']]: Explain<Kind> } = {
  core: () => 'On every sheet',
  fits: ({ facts }, words) => `Fits: ${named(facts, words)}`,
  'fills-room': () => 'Useful to most people, and there is room',
  'danger-sign-advice': () => 'When to get help is on every sheet',
  'on-request': () => 'Not on the sheet unless you add it',
  'no-room': () => 'Would suit, but two pages are full',
  warned: () => 'Carries a warning, so it is yours to add',
  'safer-alternative': ({ adviceKey }, words) => `A safer version is on the sheet: ${words.titleOf(adviceKey)}`,
  contradicts: ({ adviceKey }, words) =>
    `Would say otherwise than advice that comes first: ${words.titleOf(adviceKey)}`,
  'not-known': ({ facts }, words) => `Not known: ${named(facts, words)}`,
  blocked: ({ facts }, words) => named(facts, words),
  'clinician-only': () => 'For clinicians only, never on a sheet',
  'not-for-this-person': ({ facts }, words) => `Only for: ${named(facts, words)}`,
  'assess-first': () => 'Assess first: only when to get help goes on the sheet',
  'no-text': () => 'No text for patients',
  'review-lapsed': ({ reviewBy }) => `Out of date: its review was due on ${writtenDay(reviewBy)}`,
};

/** Why is this advice in or out, in one line of the clinician's words: "Chronic kidney disease stage 4 (SR-090)"? */
export const explainDecision = (decision: Decision, words: Words): string => {
  const explain = explanations[decision.reason.kind] as Explain<DecisionReason['kind']>;
  const line = explain(decision.reason as never, words);
  return decision.rules.length > 0 ? `${line} (${decision.rules.join(', ')})` : line;
};

const gateWords: { [Kind in GateCause['kind']]: (cause: Extract<GateCause, { kind: Kind }>) => string } = {
  'red-flag': ({ redFlag }) => `redFlag:${redFlag}`,
  'suspected-clot': () => 'condition:dvt-suspected',
  'under-five': () => 'age under 5 years',
  'under-twelve': () => 'age 5 to 11 years',
};

/** What set the gate off, as the fact's name. */
export const gateCauseName = (cause: GateCause): string => {
  const name = gateWords[cause.kind] as (one: GateCause) => string;
  return name(cause);
};
