import type { BlockVersion } from '@/lib/domain/content/block-version';
import { reviewStateOf } from '@/lib/domain/content/review-date';
import type { Selection } from '@/lib/domain/handout/apply-choices';
import { needsReason } from '@/lib/domain/handout/find-added-problems';
import type { AdviceView, WhyRule } from '@/lib/domain/handout/preview';
import type { ToldBefore } from '@/lib/domain/handout/told-before';
import { toldOf } from '@/lib/domain/handout/told-of';
import { findFactLabels } from '@/lib/domain/profile/fact-labels';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import { explainDecision } from '@/lib/domain/tailoring/explain-decision';
import { inPrintedOrder } from '@/lib/domain/tailoring/tailor';
import type { Decision, Tailoring } from '@/lib/domain/tailoring/tailoring';

type Sources = ReadonlyMap<string, { id: string; name: string; address: string }>;

const isHeldBackByUnknown = (decision: Decision): boolean => decision.reason.kind === 'not-known';

const factOf = (decision: Decision, rule: string): string | null => {
  const caution = decision.cautions.find((entry) => entry.rule === rule);
  if (caution) return caution.fact;
  return decision.reason.kind === 'blocked' ? (decision.reason.facts[0] ?? null) : null;
};

const whyRules = (
  library: CompiledLibrary,
  decision: Decision,
  labels: ReadonlyMap<string, string>,
  sources: Sources,
): WhyRule[] =>
  decision.rules.flatMap((id): WhyRule[] => {
    const rule = library.rules.get(id);
    if (!rule) return [];
    const stated = decision.reason.kind === 'blocked' ? decision.reason.facts : [];
    const fact =
      rule.facts.find((entry) => stated.includes(entry)) ?? factOf(decision, id) ?? rule.facts[0] ?? 'everyone';
    return [
      {
        rule: id,
        severity: rule.severity,
        factLabel: labels.get(fact) ?? fact,
        reason: rule.reason,
        saferAlternative: rule.saferAlternative?.text ?? null,
        sources: rule.sources.flatMap((source) => sources.get(source) ?? []),
      },
    ];
  });

const overdueOf = (versions: readonly BlockVersion[], today: string | undefined): string | null => {
  if (today === undefined) return null;
  const overdue = versions.filter(({ reviewBy }) => reviewStateOf(reviewBy, today) === 'overdue');
  return overdue.map(({ reviewBy }) => reviewBy).sort()[0] ?? null;
};

/**
 * Every piece of advice that the desk lists as in or left out, in printed order, each with its why. `today` is an ISO day;
 * without it no review is overdue.
 */
export const viewAdvice = (
  library: CompiledLibrary,
  tailoring: Tailoring,
  selection: Selection,
  toldBefore: ToldBefore,
  today?: string,
): AdviceView[] => {
  const labels = findFactLabels(library.source.vocabulary);
  const sources: Sources = new Map(library.source.sources.map((source) => [source.id, source]));
  const titleOf = (key: string) => library.advice.get(key)?.advice.title ?? key;
  const onSheet = new Set(selection.adviceKeys);
  const rest = [...tailoring.decisions.keys()].filter((key) => !onSheet.has(key));
  return [...selection.adviceKeys, ...inPrintedOrder(library, rest)].flatMap((key): AdviceView[] => {
    const decision = tailoring.decisions.get(key);
    if (!decision) return [];
    const versions = tailoring.versions.get(key) ?? [];
    const told = toldOf(
      toldBefore,
      key,
      versions.map(({ versionId }) => versionId),
    );
    const entry = library.advice.get(key);
    const block = versions[0] ?? entry?.blocks[0]?.block ?? entry?.lapsed[0]?.block;
    const isHelp = library.advice.get(key)?.blocks.some((entry) => entry.isHelp) ?? false;
    return [
      {
        adviceKey: key,
        title: block?.title ?? titleOf(key),
        sectionId: block?.section ?? 'none',
        outcome: decision.outcome,
        onSheet: onSheet.has(key),
        removable: onSheet.has(key) && !isHelp,
        addable: !onSheet.has(key) && (decision.outcome === 'offered' || decision.outcome === 'included'),
        needsReason: needsReason(decision) || isHeldBackByUnknown(decision),
        why: explainDecision(decision, { factLabels: labels, titleOf }),
        rules: whyRules(library, decision, labels, sources),
        evidence: block?.evidence ?? null,
        notKnown: block?.notKnown ?? null,
        overdueSince: overdueOf(versions, today),
        told,
        isNew: toldBefore !== null && told === null,
      },
    ];
  });
};
