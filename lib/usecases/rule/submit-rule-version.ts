import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { findRuleVersion } from '@/lib/db/rule/find-rule-version';
import { holdRuleVersion } from '@/lib/db/rule/hold-rule-version';
import { submitRuleVersion as moveToReview } from '@/lib/db/rule/move-rule-version';
import type { StepTaken } from '@/lib/domain/content/review-step';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { nextState } from '@/lib/domain/content/version-state';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseMissing, refuseUnknown } from '@/lib/usecases/access/refuse';
import { findRuleVersionGaps } from '@/lib/usecases/rule/find-rule-version-gaps';
import { notReviewable, textChanged, wrongState } from '@/lib/usecases/version/version-problems';

type Input = { actor: Actor; versionId: string; edit: number; now: Date };

const submitHeld = async (
  tx: ClinicTransaction,
  { actor, versionId, edit, now }: Input,
  library: TopicLibrary,
): Promise<Result<StepTaken, Problem>> => {
  const version = await holdRuleVersion(tx, versionId);
  if (!version) return refuseUnknown(tx, actor, 'content.write');
  if (nextState(version.state, 'submit', 'rule') === null) return failure(wrongState(version.state, 'submit'));
  if (version.edit !== edit) return failure(textChanged);
  const gaps = findRuleVersionGaps(library, version);
  if (gaps.length > 0) return failure(notReviewable(gaps));
  await moveToReview(tx, versionId, now);
  const detail = { kind: 'rule', name: version.ruleId, id: versionId } as const;
  await recordAuditEvent(tx, { type: 'content.submitted', actor, detail });
  return success<StepTaken>({ state: 'clinical-review' });
};

/** Gives a rule to review: from then on nobody changes it until it is given back. */
export const submitRuleVersion = async (input: Input): Promise<Result<StepTaken, Problem>> => {
  const { actor, versionId } = input;
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  const version = await inClinic(actor.clinicId, (tx) => findRuleVersion(tx, versionId));
  if (!version) return refuseMissing(actor, 'content.write');
  const { library } = await loadTopicLibrary(version.topicId);
  return asEditor(actor, (tx) => submitHeld(tx, input, library));
};
