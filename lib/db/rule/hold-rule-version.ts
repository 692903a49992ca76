import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { isUuid } from '@/lib/db/is-uuid';
import { findRuleVersion } from '@/lib/db/rule/find-rule-version';
import type { RuleVersion } from '@/lib/domain/rule/rule-version';

export type HeldRuleVersion = RuleVersion & {
  /** The topic's, as it stays until the transaction ends. */
  revision: string;
};

/** A version that nobody else moves on until the transaction ends. Null for an id that is unknown or malformed. */
export const holdRuleVersion = async (tx: ClinicTransaction, id: string): Promise<HeldRuleVersion | null> => {
  if (!isUuid(id)) return null;
  // The topic first, as importing and issuing do, so that no two wait for each other.
  const [topic] = await tx.$queryRaw<{ revision: bigint }[]>`
    SELECT t.revision FROM topics t
    WHERE t.id = (SELECT v.topic_id FROM rule_versions v WHERE v.id = ${id}::uuid) FOR UPDATE`;
  if (!topic) return null;
  const version = await findRuleVersion(tx, id);
  return version && { ...version, revision: topic.revision.toString() };
};
