import 'server-only';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { findRuleHistory } from '@/lib/db/rule/find-rule-history';
import { toStandingRules } from '@/lib/db/rule/find-standing-rules';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { listRuleParts } from '@/lib/domain/rule/rule-parts';
import type { RuleView } from '@/lib/domain/rule/rule-views';
import { refuse, refuseMissing } from '@/lib/usecases/access/refuse';
import { toListedRule } from '@/lib/usecases/rule/to-listed-rule';

type Input = { actor: Actor; topicId: string; ruleId: string };

/** A rule with everything that it ever said. */
export const getRule = async ({ actor, topicId, ruleId }: Input): Promise<Result<RuleView, Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  const versions = await inClinic(actor.clinicId, (tx) => findRuleHistory(tx, topicId, ruleId));
  const [standing] = toStandingRules(versions);
  const listed = standing && toListedRule(standing);
  if (!listed) return refuseMissing(actor, 'content.read');
  const { library } = await loadTopicLibrary(topicId);
  return success({
    ...listed,
    topicId,
    versions,
    parts: listRuleParts(library),
    mayWrite: may(actor.role, 'content.write'),
    mayWithdraw: may(actor.role, 'content.withdraw'),
    mayRecall: may(actor.role, 'recall.manage'),
  });
};
