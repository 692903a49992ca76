import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { toRuleVersion } from '@/lib/db/rule/to-rule-version';
import type { RuleVersion } from '@/lib/domain/rule/rule-version';

/** The rules of a topic that are being written or reviewed; those that wait longest for review come first. */
export const findOpenRuleVersions = async (tx: ClinicTransaction, topicId: string): Promise<RuleVersion[]> => {
  const rows = await tx.ruleVersion.findMany({
    where: { topicId, state: { in: ['draft', 'clinical_review'] } },
    orderBy: [{ submittedAt: { sort: 'asc', nulls: 'last' } }, { updatedAt: 'asc' }],
  });
  return rows.map(toRuleVersion);
};
