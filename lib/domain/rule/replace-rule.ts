import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Rule } from '@/lib/domain/rule/rule';

/** What would the library be with this rule in force, or with null without it? A new rule comes last. */
export const replaceRule = (library: TopicLibrary, ruleId: string, rule: Rule | null): TopicLibrary => {
  const isThere = library.rules.some(({ id }) => id === ruleId);
  if (rule === null) return { ...library, rules: library.rules.filter(({ id }) => id !== ruleId) };
  const rules = isThere ? library.rules.map((other) => (other.id === ruleId ? rule : other)) : [...library.rules, rule];
  return { ...library, rules };
};
