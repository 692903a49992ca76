import type { Severity } from '@/lib/domain/rule/rule';
import type { RuleNames } from '@/lib/domain/rule/rule-parts';
import type { ListedRule } from '@/lib/domain/rule/rule-views';

export const ruleStates = ['in-force', 'changing', 'in-review', 'withdrawn', 'any'] as const;

export type RuleState = (typeof ruleStates)[number];

export const ruleStateWords: Record<RuleState, string> = {
  'in-force': 'In force',
  changing: 'Being written',
  'in-review': 'In review',
  withdrawn: 'Withdrawn',
  any: 'Any state',
};

/** What of the list is shown; null and an empty query are no filter. */
export type RuleFilter = {
  query: string;
  advice: string | null;
  fact: string | null;
  severity: Severity | null;
  source: string | null;
  state: RuleState;
};

export const noRuleFilter: RuleFilter = {
  query: '',
  advice: null,
  fact: null,
  severity: null,
  source: null,
  state: 'in-force',
};

const isInState = ({ state, open }: ListedRule, wanted: RuleState): boolean => {
  switch (wanted) {
    case 'any':
      return true;
    case 'changing':
      return open?.state === 'draft';
    case 'in-review':
      return open?.state === 'clinical-review';
    default:
      return state === wanted;
  }
};

/** Everything that can be read of a rule, so that any word of it finds it. */
const textOf = ({ rule }: ListedRule, names: RuleNames): string =>
  [
    rule.id,
    rule.reason,
    rule.caution,
    rule.saferAlternative?.text,
    ...rule.adviceKeys.flatMap((key) => [key, names.advice(key)]),
    ...rule.facts.map(names.fact),
  ]
    .join(' ')
    .toLowerCase();

const without = <Value>(wanted: Value | null, having: readonly Value[]): boolean =>
  wanted !== null && !having.includes(wanted);

/** The rules that hold every word of the query and pass every filter, in their order. */
export const filterRules = (rules: readonly ListedRule[], filter: RuleFilter, names: RuleNames): ListedRule[] => {
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter((listed) => {
    const { rule } = listed;
    if (!isInState(listed, filter.state)) return false;
    if (filter.severity !== null && rule.severity !== filter.severity) return false;
    if (without<string>(filter.advice, rule.adviceKeys) || without<string>(filter.fact, rule.facts)) return false;
    if (without(filter.source, rule.sources)) return false;
    const text = words.length > 0 ? textOf(listed, names) : '';
    return words.every((word) => text.includes(word));
  });
};
