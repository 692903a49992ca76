import { estimateCautionHeight, sectionHeadingHeight } from '@/lib/domain/handout/estimate-height';
import type { FactStates } from '@/lib/domain/profile/fact-states';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import { type Draft, fittingFacts } from '@/lib/domain/tailoring/decide';

/** Points of height that blocks may take on two A4 pages at 12 pt; the title, header, footer and closing lines are off. */
export const roomOnTwoPages = 1180;

const heightOf = (draft: Draft): number =>
  draft.blocks.reduce((sum, block) => sum + block.height, 0) +
  [...new Set(draft.cautions.map((caution) => caution.text))].reduce(
    (sum, text) => sum + estimateCautionHeight(text),
    0,
  );

/**
 * A standing stretch that carries a warning stands aside when the rule names an alternative that is itself on the
 * sheet, so that an unsteady person gets the seated version instead of both.
 */
const preferSaferAlternatives = (drafts: Map<string, Draft>, library: CompiledLibrary): Set<string> => {
  const preferred = new Set<string>();
  for (const draft of drafts.values()) {
    if (draft.outcome !== 'included') continue;
    const alternative = draft.cautions
      .filter((caution) => caution.severity === 'warn')
      .map((caution) => library.rules.get(caution.rule)?.saferAlternative?.adviceKey)
      .find((key) => key != null && key !== draft.adviceKey && drafts.get(key)?.outcome === 'included');
    if (alternative == null) continue;
    draft.outcome = 'offered';
    draft.reason = { kind: 'safer-alternative', adviceKey: alternative };
    preferred.add(alternative);
  }
  return preferred;
};

const isFixed = (draft: Draft, preferred: Set<string>): boolean =>
  draft.reason.kind === 'core' || draft.reason.kind === 'danger-sign-advice' || preferred.has(draft.adviceKey);

/** After core advice and danger signs comes what fits the person, then what fills the page. */
const eagerness = (draft: Draft, states: FactStates): number => {
  const [first] = draft.blocks;
  if (!first) return 0;
  const fits = draft.reason.kind === 'fits' ? 1000 : 0;
  return fits + first.block.priority + 5 * fittingFacts(first, states).length;
};

/** Which of the included advice fits on two pages at 12 pt? What does not is offered instead. */
export const shareRoom = (drafts: Map<string, Draft>, library: CompiledLibrary, states: FactStates): void => {
  const preferred = preferSaferAlternatives(drafts, library);
  const sections = new Set<number>();
  let used = 0;
  const costOf = (draft: Draft): number => {
    const rank = draft.blocks[0]?.sectionRank ?? -1;
    return heightOf(draft) + (sections.has(rank) ? 0 : sectionHeadingHeight);
  };
  const take = (draft: Draft, cost: number): void => {
    used += cost;
    sections.add(draft.blocks[0]?.sectionRank ?? -1);
  };

  const included = [...drafts.values()].filter((draft) => draft.outcome === 'included');
  for (const draft of included) if (isFixed(draft, preferred)) take(draft, costOf(draft));

  const waiting = included
    .filter((draft) => !isFixed(draft, preferred))
    .map((draft) => ({ draft, score: eagerness(draft, states) }))
    .sort((one, other) => other.score - one.score);
  for (const { draft } of waiting) {
    const cost = costOf(draft);
    if (used + cost <= roomOnTwoPages) take(draft, cost);
    else {
      draft.outcome = 'offered';
      draft.reason = { kind: 'no-room' };
    }
  }
};
