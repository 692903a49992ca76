import type { MatrixProfile } from '@/lib/domain/check/matrix-profile';
import { profileOfFacts } from '@/lib/domain/check/profile-of-facts';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Fact } from '@/lib/domain/profile/fact';
import { findFactLabels } from '@/lib/domain/profile/fact-labels';
import type { Rule } from '@/lib/domain/rule/rule';

/** For whom does this rule hold: of each of its facts someone with that fact and nothing else? */
export const makeProfilesOfRule = (rule: Rule, labels: ReadonlyMap<string, string>): MatrixProfile[] =>
  rule.facts.flatMap((fact) => {
    const profile = profileOfFacts(fact === 'everyone' ? [] : ([fact] satisfies Fact[]));
    return profile
      ? [{ id: `rule.${rule.id}.${fact}`, label: `${rule.id}: ${labels.get(fact) ?? fact}`, profile }]
      : [];
  });

/** The minimal profiles of every rule of the topic. */
export const makeRuleProfiles = ({ rules, vocabulary }: TopicLibrary): MatrixProfile[] => {
  const labels = findFactLabels(vocabulary);
  return rules.flatMap((rule) => makeProfilesOfRule(rule, labels));
};
