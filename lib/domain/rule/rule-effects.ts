import { findFactStates } from '@/lib/domain/profile/fact-states';
import type { Profile } from '@/lib/domain/profile/profile';
import type { AdviceEffect, EffectKind } from '@/lib/domain/rule/find-rule-effects';
import { effectKinds } from '@/lib/domain/rule/find-rule-effects';
import type { RuleFact } from '@/lib/domain/rule/rule-parts';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';

/** What becomes of one piece of advice, on how many sheets. */
export type EffectCount = AdviceEffect & { sheets: number };

/** Of the clinic's last sheets: how many change, how, and how many are for people with each fact of the rule. */
export type RecentEffects = {
  sheets: number;
  changed: number;
  effects: EffectCount[];
  facts: { fact: RuleFact; sheets: number }[];
};

export type PresetEffects = { id: string; label: string; effects: AdviceEffect[] };

/** The answer to "whom does this change?". It says nothing about any one person. */
export type RuleEffects = { presets: PresetEffects[]; presetsLookedAt: number; recent: RecentEffects };

/** What the sheet does with the advice, after "would be" or "would": used with the number of people. */
export const effectWords: Record<EffectKind, string> = {
  'left-out': 'would be left out',
  'let-in': 'would no longer be left out',
  'caution-added': 'would carry a caution',
  'caution-gone': 'would lose its caution',
  'caution-changed': 'would carry another caution',
  'off-sheet': 'would be offered, not on the sheet at first',
  'on-sheet': 'would be on the sheet at first',
};

/** What matters most first; of one kind, what is on the most sheets. */
const countEffects = (effects: readonly AdviceEffect[][]): EffectCount[] => {
  const counts = new Map<string, EffectCount>();
  for (const effect of effects.flat()) {
    const name = `${effect.kind} ${effect.adviceKey}`;
    counts.set(name, { ...effect, sheets: (counts.get(name)?.sheets ?? 0) + 1 });
  }
  return [...counts.values()].toSorted(
    (one, other) => effectKinds.indexOf(one.kind) - effectKinds.indexOf(other.kind) || other.sheets - one.sheets,
  );
};

type Counted = { library: CompiledLibrary; profiles: readonly Profile[]; effects: readonly AdviceEffect[][] };

/** Sums up what a change does to many people, so that none of them can be told from it. `facts` are the rule's. */
export const sumUpRecent = ({ library, profiles, effects }: Counted, facts: readonly RuleFact[]): RecentEffects => {
  const present = profiles.map((profile) => findFactStates(profile, library.implications).present);
  return {
    sheets: profiles.length,
    changed: effects.filter((each) => each.length > 0).length,
    effects: countEffects(effects),
    facts: facts.map((fact) => ({
      fact,
      sheets: fact === 'everyone' ? profiles.length : present.filter((having) => having.has(fact)).length,
    })),
  };
};
