import type { AdviceKey, Source, TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Fact } from '@/lib/domain/profile/fact';
import { findFactLabels } from '@/lib/domain/profile/fact-labels';

export type RuleFact = Fact | 'everyone';

/** Everything that a rule of a topic can name, with the words for it. */
export type RuleParts = {
  advice: Pick<AdviceKey, 'key' | 'title' | 'group'>[];
  facts: { fact: RuleFact; label: string }[];
  sources: Pick<Source, 'id' | 'name' | 'year'>[];
};

/** What can a rule of this topic be about, whom can it be for, and what can it rest on? */
export const listRuleParts = ({ adviceKeys, vocabulary, redFlags, sources }: TopicLibrary): RuleParts => {
  // A profile says in which weeks a pregnancy is; "pregnant" alone is no fact that a rule could fire on.
  const labels = [...findFactLabels(vocabulary)].filter(([fact]) => fact !== 'pregnancy');
  return {
    advice: adviceKeys.map(({ key, title, group }) => ({ key, title, group })),
    facts: [
      ...labels.map(([fact, label]) => ({ fact: fact as RuleFact, label })),
      ...redFlags.map(({ id, sign }) => ({ fact: `redFlag:${id}` as const, label: sign })),
    ],
    sources: sources.map(({ id, name, year }) => ({ id, name, year })),
  };
};

export type RuleNames = {
  advice: (key: string) => string;
  fact: (fact: string) => string;
  source: (id: string) => string;
};

/** The words for each thing that a rule names; what the topic has no more goes by its own name. */
export const nameRuleParts = ({ advice, facts, sources }: RuleParts): RuleNames => {
  const titles = new Map(advice.map(({ key, title }) => [key, title]));
  const labels = new Map<string, string>(facts.map(({ fact, label }) => [fact, label]));
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  return {
    advice: (key) => titles.get(key) ?? key,
    fact: (fact) => labels.get(fact) ?? fact,
    source: (id) => names.get(id) ?? id,
  };
};
