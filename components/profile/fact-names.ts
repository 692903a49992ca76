import { findFactLabels } from '@/lib/domain/profile/fact-labels';
import type { ProfileEntry } from '@/lib/domain/profile/profile-entry';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';

/** A danger sign as the desk names it. */
export type DangerSign = { id: string; sign: string };

export type FactNames = (fact: string) => string;

/** What the desk calls each fact, danger signs included. */
export const nameFacts = (vocabulary: Vocabulary, dangerSigns: readonly DangerSign[]): FactNames => {
  const labels = findFactLabels(vocabulary);
  const signs = new Map(dangerSigns.map(({ id, sign }) => [`redFlag:${id}`, sign]));
  return (fact) => labels.get(fact) ?? signs.get(fact) ?? fact;
};

/** What typed text states, in words: "72 years", "no Diabetes (any type)". */
export const entryWords = (entry: ProfileEntry, names: FactNames): string => {
  if (entry.kind === 'age') return `${entry.years} years`;
  return entry.kind === 'absent' ? `no ${names(entry.fact)}` : names(entry.fact);
};
