import 'server-only';
import { findVersion } from '@/lib/db/block/find-version';
import type { CommentSubject } from '@/lib/db/block/insert-comment';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { findRuleVersion } from '@/lib/db/rule/find-rule-version';
import { auditedVersion } from '@/lib/usecases/version/audited-version';

/** What a comment is about, as the audit record names it. Null for a draft that was discarded since. */
export const auditedSubject = async (tx: ClinicTransaction, { kind, id }: CommentSubject) => {
  if (kind === 'rule-version') {
    const rule = await findRuleVersion(tx, id);
    return rule && { kind: 'rule' as const, name: rule.ruleId, id };
  }
  const version = await findVersion(tx, id);
  return version && auditedVersion(version);
};
