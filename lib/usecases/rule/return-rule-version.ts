import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { insertComment } from '@/lib/db/block/insert-comment';
import { holdRuleVersion } from '@/lib/db/rule/hold-rule-version';
import { returnRuleVersion as moveToDraft } from '@/lib/db/rule/move-rule-version';
import type { StepTaken } from '@/lib/domain/content/review-step';
import { nextState } from '@/lib/domain/content/version-state';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { wrongState } from '@/lib/usecases/version/version-problems';

type Input = { actor: Actor; versionId: string; words: string; now: Date };

/** Gives a rule back to its author, who may do it as well, with what is to be done as a comment on the whole of it. */
export const returnRuleVersion = async (input: Input): Promise<Result<StepTaken, Problem>> => {
  const { actor, versionId, words, now } = input;
  if (!may(actor.role, 'content.review')) return refuse(actor, 'content.review');
  return asEditor(actor, async (tx) => {
    const version = await holdRuleVersion(tx, versionId);
    if (!version) return refuseUnknown(tx, actor, 'content.review');
    if (nextState(version.state, 'return', 'rule') === null) return failure(wrongState(version.state, 'return'));
    await moveToDraft(tx, versionId);
    await insertComment(tx, actor, { kind: 'rule-version', id: versionId }, { quote: '', words, now });
    const detail = { kind: 'rule', name: version.ruleId, id: versionId } as const;
    await recordAuditEvent(tx, { type: 'content.returned', actor, detail });
    return success<StepTaken>({ state: 'draft' });
  });
};
