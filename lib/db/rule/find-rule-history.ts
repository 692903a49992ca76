import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { toRuleVersion } from '@/lib/db/rule/to-rule-version';
import type { RuleVersion } from '@/lib/domain/rule/rule-version';

/** Every version of one rule, the latest first; empty for a rule that the topic never had. */
export const findRuleHistory = async (
  tx: ClinicTransaction,
  topicId: string,
  ruleId: string,
): Promise<RuleVersion[]> => {
  const rows = await tx.ruleVersion.findMany({ where: { topicId, ruleId }, orderBy: { number: 'desc' } });
  return rows.map(toRuleVersion);
};
