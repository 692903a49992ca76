import { isDeepStrictEqual } from 'node:util';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { compareRules } from '@/lib/domain/rule/compare-rules';
import { findRuleGaps, findUnknownRuleParts, type RuleProblem } from '@/lib/domain/rule/rule-draft';
import { listRuleParts } from '@/lib/domain/rule/rule-parts';
import type { RuleVersion } from '@/lib/domain/rule/rule-version';

type Version = Pick<RuleVersion, 'rule' | 'ruleId' | 'withdraws' | 'loosenedBecause'>;

/** What is missing of this version, or wrong in it, as the topic is now? A rule that loosens needs a reason. */
export const findRuleVersionGaps = (library: TopicLibrary, version: Version): RuleProblem[] => {
  const { rule, ruleId, withdraws, loosenedBecause } = version;
  const inForce = library.rules.find(({ id }) => id === ruleId) ?? null;
  const { loosens } = compareRules(inForce, withdraws ? null : rule);
  const reason = 'It is looser than the rule in force. Say why that is safe.';
  const unexplained = loosens.length > 0 && loosenedBecause.trim() === '' ? [{ field: 'loosenedBecause', reason }] : [];
  if (withdraws) return unexplained;
  const { id: _, ...definition } = rule;
  const gaps = [...findUnknownRuleParts(definition, listRuleParts(library)), ...findRuleGaps(rule), ...unexplained];
  if (gaps.length === 0 && inForce && isDeepStrictEqual(inForce, rule))
    return [{ field: 'rule', reason: 'It says what the rule in force says. Change something, or discard the draft.' }];
  return gaps;
};
