import 'server-only';
import { adviceOfFinding, explainMatrixFinding, type MatrixFinding } from '@/lib/domain/check/matrix-finding';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { replaceRule } from '@/lib/domain/rule/replace-rule';
import type { RuleProblem } from '@/lib/domain/rule/rule-draft';
import type { RuleVersion } from '@/lib/domain/rule/rule-version';
import { findChangeFindings } from '@/lib/usecases/check/find-change-findings';
import { findRuleVersionGaps } from '@/lib/usecases/rule/find-rule-version-gaps';

const toField = (finding: MatrixFinding): RuleProblem => ({
  field: ['sheets', finding.kind, ...adviceOfFinding(finding)].join('.'),
  reason: `${explainMatrixFinding(finding)}${'sheet' in finding ? ` (${finding.sheet.profileLabel})` : ''}.`,
});

/** What keeps this rule from being published as things are? Empty when nothing does. `today` is an ISO day. */
export const findRulePublishProblems = async (
  before: TopicLibrary,
  version: RuleVersion,
  today: string,
): Promise<RuleProblem[]> => {
  const gaps = findRuleVersionGaps(before, version);
  if (gaps.length > 0) return gaps;
  const { rule, ruleId, withdraws } = version;
  const inForce = before.rules.find(({ id }) => id === ruleId);
  const adviceKeys = [...new Set([...rule.adviceKeys, ...(inForce?.adviceKeys ?? [])])];
  const after = replaceRule(before, ruleId, withdraws ? null : rule);
  return (await findChangeFindings({ before, after, adviceKeys, today })).map(toField);
};
