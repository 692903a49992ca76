import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { Rule } from '@/lib/domain/rule/rule';
import type { RuleVersion } from '@/lib/domain/rule/rule-version';

type Change = { rule: Rule; loosenedBecause: string; authorName: string; now: Date };

/** Of a held draft; answers the number of the new edit. */
export const updateRuleDraft = async (
  tx: ClinicTransaction,
  { id, authorNames }: Pick<RuleVersion, 'id' | 'authorNames'>,
  { rule, loosenedBecause, authorName, now }: Change,
): Promise<number> => {
  // Whoever saved it last stands last.
  const names = [...authorNames.filter((name) => name !== authorName), authorName];
  const { edit } = await tx.ruleVersion.update({
    where: { id },
    data: { definition: rule, loosenedBecause, authorNames: names, updatedAt: now, edit: { increment: 1 } },
    select: { edit: true },
  });
  return edit;
};
