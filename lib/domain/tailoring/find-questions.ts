import type { Fact } from '@/lib/domain/profile/fact';
import type { FactStates } from '@/lib/domain/profile/fact-states';
import type { Rule } from '@/lib/domain/rule/rule';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import type { Draft } from '@/lib/domain/tailoring/decide';
import type { Gate, Question } from '@/lib/domain/tailoring/tailoring';

const trimesters: Fact[] = ['pregnancy:1', 'pregnancy:2', 'pregnancy:3'];

const closeSheetFacts: Fact[] = ['condition:dvt-suspected'];

type Scene = { library: CompiledLibrary; states: FactStates; gate: Gate; drafts: Map<string, Draft> };

/** Rules already firing change nothing when one more of their facts turns out true. */
const wouldFire = (rule: Rule, scene: Scene): boolean =>
  !rule.facts.some((fact) => fact === 'everyone' || scene.states.present.has(fact));

const selfCareOnOffer = (scene: Scene): string[] =>
  [...scene.drafts.values()]
    .filter((draft) => draft.outcome === 'included' || draft.outcome === 'offered')
    .filter((draft) => !draft.blocks.some((block) => block.isHelp))
    .map((draft) => draft.adviceKey);

const changedBy = (fact: Fact, scene: Scene): Set<string> => {
  const changed = new Set<string>();
  for (const cause of [fact, ...(scene.library.implications.impliedBy.get(fact) ?? [])]) {
    if (scene.states.present.has(cause)) continue;
    for (const rule of scene.library.rulesByFact.get(cause) ?? [])
      if (wouldFire(rule, scene)) for (const adviceKey of rule.adviceKeys) changed.add(adviceKey);
    for (const adviceKey of scene.library.adviceByAudience.get(cause) ?? [])
      if (scene.drafts.get(adviceKey)?.reason.kind === 'not-for-this-person') changed.add(adviceKey);
  }
  return changed;
};

const closesTheSheet = (fact: Fact, scene: Scene): boolean =>
  scene.gate.status === 'none' && (closeSheetFacts.includes(fact) || fact.startsWith('redFlag:'));

const askable = (scene: Scene): Fact[] => {
  const { library, states } = scene;
  const flags = [...library.redFlags.values()]
    .filter((flag) => flag.gate)
    .filter((flag) => flag.scope.length === 0 || flag.scope.some((fact) => states.stateOf(fact) !== 'absent'))
    .map((flag) => `redFlag:${flag.id}` as Fact);
  const terms = [...library.implications.impliedBy.keys()];
  return [...flags, ...terms].filter((fact) => states.stateOf(fact) === 'unknown');
};

/**
 * What is not known of this person that would change a decision, most decisive first? A danger sign or a suspected clot
 * would close the whole sheet, so it comes before the rest.
 */
export const findQuestions = (scene: Scene): Question[] => {
  const offer = selfCareOnOffer(scene);
  const inOrder = (keys: Set<string>): string[] => [...scene.drafts.keys()].filter((key) => keys.has(key));
  const questions = askable(scene).map((fact): Question => {
    const changed = changedBy(fact, scene);
    if (closesTheSheet(fact, scene)) for (const adviceKey of offer) changed.add(adviceKey);
    return { fact, wouldChange: inOrder(changed) };
  });
  if (trimesters.some((fact) => scene.states.stateOf(fact) === 'unknown')) {
    const changed = new Set(trimesters.flatMap((fact) => [...changedBy(fact, scene)]));
    questions.push({ fact: 'pregnancy', wouldChange: inOrder(changed) });
  }
  return questions
    .filter((question) => question.wouldChange.length > 0)
    .sort((one, other) => other.wouldChange.length - one.wouldChange.length);
};
