import { toRuleRow } from '@/lib/db/content/topic-rows';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { RuleVersion } from '@/lib/domain/rule/rule-version';

type Publication = { reviewerName: string; now: Date };

/** Takes the rule's row away; answers the place that it had among the topic's rules. */
const removeRow = async (tx: ClinicTransaction, topicId: string, id: string): Promise<number | null> => {
  const row = await tx.rule.findUnique({ where: { topicId_id: { topicId, id } }, select: { position: true } });
  await tx.rule.deleteMany({ where: { topicId, id } });
  return row?.position ?? null;
};

const placeAfterLast = async (tx: ClinicTransaction, topicId: string): Promise<number> => {
  const last = await tx.rule.aggregate({ where: { topicId }, _max: { position: true } });
  return (last._max.position ?? -1) + 1;
};

/** Puts a held version in force in place of the one that is; a new rule comes last. */
export const publishRuleVersion = async (
  tx: ClinicTransaction,
  { id, topicId, ruleId, rule }: RuleVersion,
  { reviewerName, now }: Publication,
): Promise<void> => {
  await tx.ruleVersion.updateMany({
    where: { topicId, ruleId, state: 'published' },
    data: { state: 'superseded', endedAt: now },
  });
  const position = (await removeRow(tx, topicId, ruleId)) ?? (await placeAfterLast(tx, topicId));
  await tx.rule.createMany({ data: [{ ...toRuleRow(rule), topicId, position }] });
  await tx.ruleVersion.update({
    where: { id },
    data: { state: 'published', publishedAt: now, clinicalReviewerName: reviewerName },
  });
};

/** Ends the rule with a held version that takes it away: approved like any other, and over at once. */
export const publishRuleWithdrawal = async (
  tx: ClinicTransaction,
  { id, topicId, ruleId, loosenedBecause }: RuleVersion,
  { reviewerName, now }: Publication,
): Promise<void> => {
  const ended = { state: 'withdrawn', endedAt: now, endReason: loosenedBecause } as const;
  await tx.ruleVersion.updateMany({ where: { topicId, ruleId, state: 'published' }, data: ended });
  await removeRow(tx, topicId, ruleId);
  await tx.ruleVersion.update({
    where: { id },
    data: { state: 'published', publishedAt: now, clinicalReviewerName: reviewerName },
  });
  await tx.ruleVersion.update({ where: { id }, data: ended });
};
