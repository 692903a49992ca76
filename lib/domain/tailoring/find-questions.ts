import type { Fact } from '@/lib/domain/profile/fact';
import type { FactStates } from '@/lib/domain/profile/fact-states';
import type { Rule } from '@/lib/domain/rule/rule';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import type { Draft } from '@/lib/domain/tailoring/decide';
import type { Gate, Question } from '@/lib/domain/tailoring/tailoring';

const trimesters: Fact[] = ['pregnancy:1', 'pregnancy:2', 'pregnancy:3'];

type Scene = { library: CompiledLibrary; states: FactStates; gate: Gate; drafts: Map<string, Draft> };

/** Rules already firing change nothing when one more of their facts turns out true. */
const findFiring = ({ library, states }: Scene): Set<Rule> =>
  new Set(['everyone' as const, ...states.present].flatMap((fact) => library.rulesByFact.get(fact) ?? []));

const isSelfCareOnOffer = (draft: Draft): boolean =>
  (draft.outcome === 'included' || draft.outcome === 'offered') && !draft.blocks.some((block) => block.isHelp);

/** Calls `mark` with the place of each piece of advice that the fact would change, some more than once. */
const markChangedBy = (fact: Fact, scene: Scene, firing: Set<Rule>, mark: (rank: number) => void): void => {
  const { library, states, drafts } = scene;
  for (const cause of [fact, ...(library.implications.impliedBy.get(fact) ?? [])]) {
    if (states.present.has(cause)) continue;
    for (const rule of library.rulesByFact.get(cause) ?? [])
      if (!firing.has(rule)) library.adviceRanks.get(rule)?.forEach(mark);
    for (const adviceKey of library.adviceByAudience.get(cause) ?? [])
      if (drafts.get(adviceKey)?.reason.kind === 'not-for-this-person') mark(library.advice.get(adviceKey)?.rank ?? 0);
  }
};

const closesTheSheet = (fact: Fact, scene: Scene): boolean =>
  scene.gate.status === 'none' && (scene.library.gateFacts.has(fact) || fact.startsWith('redFlag:'));

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
 * Which advice, in the topic's order, would these facts change? Works on places in that order: in a large library each of
 * hundreds of questions changes hundreds of decisions, and sets of keys are too slow for it.
 */
const makeCollector = (scene: Scene): ((facts: Fact[]) => string[]) => {
  const keys = [...scene.drafts.keys()];
  const onOffer = [...scene.drafts.values()].map(isSelfCareOnOffer);
  const wholeOffer = keys.filter((_, rank) => onOffer[rank]);
  const firing = findFiring(scene);
  const seenBy = new Uint32Array(keys.length);
  let question = 0;
  return (facts) => {
    question += 1;
    const changed: number[] = [];
    const mark = (rank: number): void => {
      if (seenBy[rank] === question) return;
      seenBy[rank] = question;
      changed.push(rank);
    };
    for (const fact of facts) markChangedBy(fact, scene, firing, mark);
    const closes = facts.some((fact) => closesTheSheet(fact, scene));
    if (closes && changed.every((rank) => onOffer[rank])) return wholeOffer;
    if (closes) for (const [rank, isOnOffer] of onOffer.entries()) if (isOnOffer) mark(rank);
    const wouldChange: string[] = [];
    for (const rank of Uint32Array.from(changed).sort()) wouldChange.push(keys[rank] ?? '');
    return wouldChange;
  };
};

/**
 * What is not known of this person that would change a decision, most decisive first? A danger sign or a suspected clot
 * would close the whole sheet, so it comes before the rest.
 */
export const findQuestions = (scene: Scene): Question[] => {
  const changedBy = makeCollector(scene);
  const questions = askable(scene).map((fact): Question => ({ fact, wouldChange: changedBy([fact]) }));
  if (trimesters.some((fact) => scene.states.stateOf(fact) === 'unknown'))
    questions.push({ fact: 'pregnancy', wouldChange: changedBy(trimesters) });
  return questions
    .filter((question) => question.wouldChange.length > 0)
    .sort((one, other) => other.wouldChange.length - one.wouldChange.length);
};
