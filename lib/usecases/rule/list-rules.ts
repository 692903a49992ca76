import 'server-only';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { findStandingRules } from '@/lib/db/rule/find-standing-rules';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { listRuleParts } from '@/lib/domain/rule/rule-parts';
import type { RuleList } from '@/lib/domain/rule/rule-views';
import { refuse } from '@/lib/usecases/access/refuse';
import { toListedRule } from '@/lib/usecases/rule/to-listed-rule';

type Input = { actor: Actor; topicId: string };

/** Every rule of a topic: in force, withdrawn, and those that are being written. */
export const listRules = async ({ actor, topicId }: Input): Promise<Result<RuleList, Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  const { library } = await loadTopicLibrary(topicId);
  const standing = await inClinic(actor.clinicId, (tx) => findStandingRules(tx, topicId));
  return success({
    rules: standing.map(toListedRule).filter((rule) => rule !== null),
    parts: listRuleParts(library),
    mayWrite: may(actor.role, 'content.write'),
  });
};
