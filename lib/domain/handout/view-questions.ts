import type { GateView, QuestionView } from '@/lib/domain/handout/preview';
import { type Fact, factToken } from '@/lib/domain/profile/fact';
import { findFactLabels } from '@/lib/domain/profile/fact-labels';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import type { GateCause, Question, Tailoring } from '@/lib/domain/tailoring/tailoring';

const isDangerSign = (library: CompiledLibrary, fact: Question['fact']): boolean =>
  fact.startsWith('redFlag:') || (fact !== 'pregnancy' && library.gateFacts.has(fact));

const questionText = (
  library: CompiledLibrary,
  fact: Question['fact'],
  labels: ReadonlyMap<string, string>,
): string => {
  if (fact === 'pregnancy') return 'Pregnant?';
  const flag = fact.startsWith('redFlag:') ? library.redFlags.get(factToken(fact)) : undefined;
  return flag?.ask ?? `${labels.get(fact) ?? fact}?`;
};

/**
 * The questions as the desk asks them: the danger signs first, then the facts that would change most. What would change
 * only advice that is blocked anyway is not asked. `unaskedDangerSigns` are asked even of a complete profile.
 */
export const viewQuestions = (
  library: CompiledLibrary,
  tailoring: Tailoring,
  unaskedDangerSigns: readonly Fact[] = [],
): QuestionView[] => {
  const labels = findFactLabels(library.source.vocabulary);
  const isOpen = (key: string) => tailoring.decisions.get(key)?.outcome !== 'blocked';
  const known = new Set<string>(tailoring.questions.map(({ fact }) => fact));
  const unasked = unaskedDangerSigns
    .filter((fact) => !known.has(fact))
    .map((fact): Question => ({ fact, wouldChange: tailoring.sheet }));
  const views = [...unasked, ...tailoring.questions].map(
    ({ fact, wouldChange }): QuestionView => ({
      fact,
      text: questionText(library, fact, labels),
      weight: wouldChange.filter(isOpen).length,
      group: isDangerSign(library, fact) ? 'danger-signs' : 'profile',
    }),
  );
  const rank = (view: QuestionView) => (view.group === 'danger-signs' ? 0 : 1);
  return views.filter((view) => view.weight > 0).sort((a, b) => rank(a) - rank(b) || b.weight - a.weight);
};

/** One cause may have the words of several topics. */
const causeWords = (library: CompiledLibrary, cause: GateCause): string[] => {
  if (cause.kind !== 'red-flag') {
    const gates = library.source.topic.gates.filter(({ kind }) => kind === cause.kind);
    return [...new Set(gates.map(({ words }) => words))];
  }
  const flag = library.redFlags.get(cause.redFlag) ?? library.redFlagsElsewhere.get(cause.redFlag);
  return [flag ? `${flag.sign.replace(/\.$/, '')}. ${flag.action.replace(/\.$/, '')} (${flag.id})` : cause.redFlag];
};

/** Why must this person be assessed first, in the clinician's words? */
export const viewGate = (library: CompiledLibrary, tailoring: Tailoring): GateView =>
  tailoring.gate.status === 'none'
    ? { status: 'none' }
    : { status: 'assess-first', because: tailoring.gate.because.flatMap((cause) => causeWords(library, cause)) };
