import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { isUuid } from '@/lib/db/is-uuid';
import { toRuleVersion } from '@/lib/db/rule/to-rule-version';
import type { RuleVersion } from '@/lib/domain/rule/rule-version';

/** Null for an id that is unknown or malformed. */
export const findRuleVersion = async (tx: ClinicTransaction, id: string): Promise<RuleVersion | null> => {
  if (!isUuid(id)) return null;
  const row = await tx.ruleVersion.findUnique({ where: { id } });
  return row && toRuleVersion(row);
};
