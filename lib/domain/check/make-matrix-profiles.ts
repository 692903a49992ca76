import { makeCoveringProfiles } from '@/lib/domain/check/covering-profiles';
import type { MatrixProfile } from '@/lib/domain/check/matrix-profile';
import { makeRuleProfiles } from '@/lib/domain/check/rule-profiles';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';

/** The people of a topic's profile matrix, and how many there are of each kind. */
export type MatrixProfiles = {
  profiles: MatrixProfile[];
  counts: { presets: number; rules: number; pairs: number; pairsCovered: number; pairsUnsound: number };
};

const makePresetProfiles = ({ presets }: TopicLibrary): MatrixProfile[] =>
  presets.map(({ id, label, profile: { name: _name, ...profile } }) => ({ id: `preset.${id}`, label, profile }));

/** The presets and each rule's own people. */
export const makeNamedProfiles = (library: TopicLibrary): MatrixProfile[] => [
  ...makePresetProfiles(library),
  ...makeRuleProfiles(library),
];

/** Whose sheets are looked at before a topic counts as clean? Presets, each rule's own people, and all pairs of facts. */
export const makeMatrixProfiles = (library: TopicLibrary): MatrixProfiles => {
  const presets = makePresetProfiles(library);
  const ofRules = makeRuleProfiles(library);
  const covering = makeCoveringProfiles(library);
  return {
    profiles: [...presets, ...ofRules, ...covering.profiles],
    counts: {
      presets: presets.length,
      rules: ofRules.length,
      pairs: covering.profiles.length,
      pairsCovered: covering.pairs,
      pairsUnsound: covering.unsound,
    },
  };
};
