import { toVersionState } from '@/lib/db/content/version-state-rows';
import type { RuleVersion as Row } from '@/lib/db/generated/client';
import { ruleDefinitionSchema } from '@/lib/domain/rule/rule-draft';
import type { RuleVersion } from '@/lib/domain/rule/rule-version';

const storedSchema = ruleDefinitionSchema.loose();

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

/** A row as the domain's rule version. What a draft lacks is empty in it, never missing. */
export const toRuleVersion = (row: Row): RuleVersion => {
  const { id, topicId, ruleId, number, edit, loosenedBecause, withdraws, origin, authorIds, authorNames } = row;
  const { adviceKeys, facts, severity, reason, saferAlternative, caution, sources } = storedSchema.parse(
    row.definition,
  );
  return {
    ...{ id, topicId, ruleId, number, edit, loosenedBecause, withdraws, origin, authorIds, authorNames },
    state: toVersionState(row.state),
    rule: { id: ruleId, adviceKeys, facts, severity, reason, saferAlternative, caution, sources },
    reviewerName: row.clinicalReviewerName,
    endReason: row.endReason,
    updatedAt: row.updatedAt.toISOString(),
    submittedAt: iso(row.submittedAt),
    publishedAt: iso(row.publishedAt),
    endedAt: iso(row.endedAt),
  };
};
