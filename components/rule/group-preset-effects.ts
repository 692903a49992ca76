import { type EffectKind, effectKinds } from '@/lib/domain/rule/find-rule-effects';
import type { PresetEffects } from '@/lib/domain/rule/rule-effects';

/** One thing that changes, and the presets for which it does. */
export type PresetEffectGroup = { adviceKey: string; kind: EffectKind; labels: string[] };

/** What changes for the presets, what matters most first: one line for many people instead of many for each. */
export const groupPresetEffects = (presets: readonly PresetEffects[]): PresetEffectGroup[] => {
  const groups = new Map<string, PresetEffectGroup>();
  for (const { label, effects } of presets)
    for (const { adviceKey, kind } of effects) {
      const name = `${kind} ${adviceKey}`;
      const group = groups.get(name) ?? { adviceKey, kind, labels: [] };
      groups.set(name, { ...group, labels: [...group.labels, label] });
    }
  return [...groups.values()].toSorted(
    (one, other) =>
      effectKinds.indexOf(one.kind) - effectKinds.indexOf(other.kind) || other.labels.length - one.labels.length,
  );
};
