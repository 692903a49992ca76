import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { toRuleVersion } from '@/lib/db/rule/to-rule-version';
import type { RuleVersion } from '@/lib/domain/rule/rule-version';

/** Where a rule stands: what is in force or was last, and what is being worked on. Never both null. */
export type StandingRule = { last: RuleVersion | null; open: RuleVersion | null };

const mostVersions = 5000;

/** `versions` come with the latest of each rule first. */
export const toStandingRules = (versions: readonly RuleVersion[]): StandingRule[] => {
  const standing = new Map<string, StandingRule>();
  for (const version of versions.filter(({ state }) => state !== 'superseded')) {
    const rule = standing.get(version.ruleId) ?? { last: null, open: null };
    const isOpen = version.state === 'draft' || version.state === 'clinical-review';
    if (isOpen) rule.open ??= version;
    // What took a rule away says what the rule said; when that was put in force is told by the rule itself.
    else if (!version.withdraws) rule.last ??= version;
    standing.set(version.ruleId, rule);
  }
  return [...standing.values()];
};

/** Every rule that a topic has, had or is about to have, in the order of their ids. */
export const findStandingRules = async (tx: ClinicTransaction, topicId: string): Promise<StandingRule[]> => {
  const rows = await tx.ruleVersion.findMany({
    where: { topicId, state: { not: 'superseded' } },
    orderBy: [{ ruleId: 'asc' }, { number: 'desc' }],
    take: mostVersions,
  });
  return toStandingRules(rows.map(toRuleVersion));
};
