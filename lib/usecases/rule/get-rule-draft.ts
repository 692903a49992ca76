import 'server-only';
import { findComments } from '@/lib/db/block/find-comments';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { findRuleVersion } from '@/lib/db/rule/find-rule-version';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { listRuleParts } from '@/lib/domain/rule/rule-parts';
import type { RuleDraftView } from '@/lib/domain/rule/rule-views';
import { refuse, refuseMissing } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; versionId: string };

/** A version of a rule as it is now, with what a rule of its topic can name. */
export const getRuleDraft = async ({ actor, versionId }: Input): Promise<Result<RuleDraftView, Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  const found = await inClinic(actor.clinicId, async (tx) => {
    const version = await findRuleVersion(tx, versionId);
    return version && { version, comments: await findComments(tx, { kind: 'rule-version', id: versionId }) };
  });
  if (!found) return refuseMissing(actor, 'content.read');
  const { version } = found;
  const { library } = await loadTopicLibrary(version.topicId);
  return success({
    ...found,
    inForce: library.rules.find(({ id }) => id === version.ruleId) ?? null,
    parts: listRuleParts(library),
    mayWrite: may(actor.role, 'content.write'),
  });
};
