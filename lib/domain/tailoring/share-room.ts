import { estimateCautionHeight } from '@/lib/domain/handout/estimate-height';
import {
  estimateHelpPlace,
  estimatePages,
  type StandingBlock,
  usableHeight,
} from '@/lib/domain/handout/estimate-pages';
import type { Paper } from '@/lib/domain/handout/handout-document';
import type { HelpPlace } from '@/lib/domain/handout/order-around-help';
import type { FactStates } from '@/lib/domain/profile/fact-states';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import { type Draft, fittingFacts } from '@/lib/domain/tailoring/decide';
import { settleContradictions } from '@/lib/domain/tailoring/settle-contradictions';

const pagesWanted = 2;

/** No page holds more than this, in points: spares the estimate for advice that can't fit. */
const mostHeight = 670;

/** Of what is always on a sheet at most so many texts give way to danger signs. */
const mostGivingWay = 2;

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

type Standing = StandingBlock & { priority: number; rank: number };

/** One entry for each piece of advice: its versions stand together, its cautions beside it. */
const toStanding = (draft: Draft, library: CompiledLibrary): Standing => {
  const [first] = draft.blocks;
  return {
    sectionRank: first?.sectionRank ?? 0,
    isHelp: first?.isHelp ?? false,
    height: heightOf(draft),
    priority: first?.block.priority ?? 0,
    rank: library.advice.get(draft.adviceKey)?.rank ?? 0,
  };
};

const byPrintedOrder = (one: Standing, other: Standing): number =>
  one.sectionRank - other.sectionRank || other.priority - one.priority || one.rank - other.rank;

/**
 * Where danger signs are so many that what is always on the sheet would take a third page, its least important advice gives
 * way: on paper two pages are read, three are not. Never the signs themselves.
 */
const giveWay = (fixed: readonly Draft[], fits: (drafts: readonly Draft[]) => boolean): Draft[] => {
  const kept = [...fixed];
  const priorityOf = ({ blocks: [first] }: Draft): number => first?.block.priority ?? 0;
  const core = fixed
    .filter(({ reason }) => reason.kind === 'core')
    .sort((one, other) => priorityOf(one) - priorityOf(other));
  for (const draft of core.slice(0, mostGivingWay)) {
    if (fits(kept)) break;
    kept.splice(kept.indexOf(draft), 1);
    draft.outcome = 'offered';
    draft.reason = { kind: 'no-room' };
  }
  return kept;
};

/**
 * Which of the included advice fits on two pages at 12 pt? What does not is offered instead. Where what is always on the
 * sheet takes far more, as over several topics, what fits the person may fill its last page.
 */
export const shareRoom = (
  drafts: Map<string, Draft>,
  library: CompiledLibrary,
  states: FactStates,
  paper: Paper,
): void => {
  const preferred = preferSaferAlternatives(drafts, library);
  settleContradictions(drafts, library.source.contradictions, { isFixed: (draft) => isFixed(draft, preferred) });
  const included = [...drafts.values()].filter((draft) => draft.outcome === 'included');
  const allFixed = included.filter((draft) => isFixed(draft, preferred));
  const { fitting, filling } = usableHeight[paper];
  const standingOf = (some: readonly Draft[]) => some.map((draft) => toStanding(draft, library)).sort(byPrintedOrder);
  const pagesOf = (blocks: Standing[], place: HelpPlace, pageHeight: number) =>
    estimatePages(blocks, pageHeight, { paper, place });
  const heightOfAll = (blocks: readonly Standing[]) => blocks.reduce((sum, { height }) => sum + height, 0);

  const takesMore = heightOfAll(standingOf(allFixed)) > mostHeight * pagesWanted;
  const place = estimateHelpPlace(standingOf(allFixed), paper);
  const fixed = takesMore
    ? allFixed
    : giveWay(allFixed, (some) => pagesOf(standingOf(some), place, fitting) <= pagesWanted);
  let standing = standingOf(fixed);
  let used = heightOfAll(standing);
  const fixedPages = takesMore ? pagesOf(standing, place, fitting) : pagesWanted;

  const waiting = included
    .filter((draft) => !isFixed(draft, preferred) && draft.outcome === 'included')
    .map((draft) => ({ draft, score: eagerness(draft, states) }))
    .sort((one, other) => other.score - one.score);
  for (const { draft } of waiting) {
    const block = toStanding(draft, library);
    const isFitting = draft.reason.kind === 'fits';
    const pages = isFitting ? Math.max(pagesWanted, fixedPages) : pagesWanted;
    if (used + block.height <= mostHeight * pages) {
      const tried = [...standing, block].sort(byPrintedOrder);
      if (pagesOf(tried, place, isFitting ? fitting : filling) <= pages) {
        standing = tried;
        used += block.height;
        continue;
      }
    }
    draft.outcome = 'offered';
    draft.reason = { kind: 'no-room' };
  }
};
