import type { Choices } from '@/lib/domain/handout/choices';
import type { AdviceView } from '@/lib/domain/handout/preview';

export type Section = { id: string; title: string };

export type AdviceGroup = { id: string; title: string; advice: AdviceView[] };

/** What the clinician just did, shown at once, before the server's answer arrives. */
export const withPendingChoices = (advice: readonly AdviceView[], choices: Choices): AdviceView[] => {
  const reasons = new Map(choices.added.map(({ adviceKey, reason }) => [adviceKey, reason]));
  const removed = new Set(choices.removed);
  return advice.map((view) => {
    if (view.onSheet && view.removable && removed.has(view.adviceKey))
      return { ...view, onSheet: false, addable: true };
    const reason = reasons.get(view.adviceKey);
    // Advice that came to need a reason after it was put on is not on the sheet until it has one.
    const isAdded = reason !== undefined && (reason !== '' || !view.needsReason);
    return !view.onSheet && view.addable && isAdded ? { ...view, onSheet: true } : view;
  });
};

const byOrder = (order: readonly string[]) => {
  const places = new Map(order.map((key, index) => [key, index]));
  return (one: AdviceView, other: AdviceView): number => {
    const place = places.get(one.adviceKey);
    const otherPlace = places.get(other.adviceKey);
    return place === undefined || otherPlace === undefined ? 0 : place - otherPlace;
  };
};

const inSections = (advice: AdviceView[], sections: readonly Section[]): AdviceGroup[] =>
  sections
    .map(({ id, title }) => ({ id, title, advice: advice.filter((view) => view.sectionId === id) }))
    .filter((group) => group.advice.length > 0);

/** What is on the sheet, section by section, in the order wanted. */
export const groupOnSheet = (
  advice: readonly AdviceView[],
  sections: readonly Section[],
  choices: Choices,
): AdviceGroup[] =>
  inSections(
    advice.filter((view) => view.onSheet),
    sections,
  ).map((group) => ({ ...group, advice: group.advice.toSorted(byOrder(choices.order)) }));

const isForEveryone = (view: AdviceView): boolean =>
  view.rules.some((rule) => rule.severity === 'block' && rule.factLabel === 'Everyone');

const leftOutGroups: { id: string; title: string; holds: (view: AdviceView) => boolean }[] = [
  {
    id: 'safety',
    title: 'Unsafe for this person',
    holds: (view) => view.outcome === 'blocked' && !isForEveryone(view),
  },
  { id: 'ask-first', title: 'Caution: needs a reason', holds: (view) => view.addable && view.needsReason },
  { id: 'offered', title: 'Can be added', holds: (view) => view.addable && !view.needsReason },
  { id: 'never', title: 'Unsafe for everyone', holds: (view) => view.outcome === 'blocked' && isForEveryone(view) },
  { id: 'not-applicable', title: 'Not for this person', holds: (view) => view.outcome === 'not-applicable' },
  { id: 'clinician', title: 'For clinicians only', holds: (view) => view.outcome === 'clinician-only' },
  { id: 'other', title: 'Waiting for the assessment', holds: () => true },
];

/** What is left out, by the reason it is left out for: safety first. */
export const groupLeftOut = (advice: readonly AdviceView[]): AdviceGroup[] => {
  const rest = new Set(advice.filter((view) => !view.onSheet));
  return leftOutGroups.flatMap(({ id, title, holds }) => {
    const own = [...rest].filter(holds);
    for (const view of own) rest.delete(view);
    return own.length > 0 ? [{ id, title, advice: own }] : [];
  });
};

export const matchesFilter = (view: AdviceView, filter: string): boolean => {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const text = `${view.title} ${view.adviceKey} ${view.why}`.toLowerCase();
  return words.every((word) => text.includes(word));
};

/** All advice on the sheet in its order, after one piece was moved to another's place in the same section. */
export const moveAdvice = (groups: readonly AdviceGroup[], adviceKey: string, toIndex: number): string[] =>
  groups.flatMap((group) => {
    const keys = group.advice.map((view) => view.adviceKey);
    const from = keys.indexOf(adviceKey);
    if (from === -1) return keys;
    const rest = keys.filter((key) => key !== adviceKey);
    return rest.toSpliced(Math.max(0, Math.min(toIndex, rest.length)), 0, adviceKey);
  });
