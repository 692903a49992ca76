import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { toRuleVersion } from '@/lib/db/rule/to-rule-version';
import type { RuleVersion } from '@/lib/domain/rule/rule-version';

/** What a topic has of a rule while it is held: `open` is its draft or review. */
export type HeldRule = {
  inForce: RuleVersion | null;
  open: RuleVersion | null;
  /** Of the next version. */
  nextNumber: number;
};

/** Holds the topic, so that two people don't begin the same; answers whether there is such a topic. */
export const holdTopicOfRules = async (tx: ClinicTransaction, topicId: string): Promise<boolean> => {
  const topics = await tx.$queryRaw<unknown[]>`SELECT id FROM topics WHERE id = ${topicId} FOR UPDATE`;
  return topics.length > 0;
};

/** Of a held topic. */
export const findHeldRule = async (tx: ClinicTransaction, topicId: string, ruleId: string): Promise<HeldRule> => {
  const rows = await tx.ruleVersion.findMany({ where: { topicId, ruleId }, orderBy: { number: 'desc' } });
  const versions = rows.map(toRuleVersion);
  return {
    inForce: versions.find(({ state }) => state === 'published') ?? null,
    open: versions.find(({ state }) => state === 'draft' || state === 'clinical-review') ?? null,
    nextNumber: (versions[0]?.number ?? 0) + 1,
  };
};

/** The ids that the topic's rules have or had, drafts included. */
export const findUsedRuleIds = async (tx: ClinicTransaction, topicId: string): Promise<string[]> => {
  const rows = await tx.ruleVersion.findMany({ where: { topicId }, distinct: ['ruleId'], select: { ruleId: true } });
  return rows.map(({ ruleId }) => ruleId);
};
