import 'server-only';
import { mayReview } from '@/lib/domain/content/version-state';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import type { RuleReviewView } from '@/lib/domain/rule/rule-views';
import { getRuleDraft } from '@/lib/usecases/rule/get-rule-draft';
import { findEffectsOf } from '@/lib/usecases/rule/preview-rule-effects';

type Input = { actor: Actor; versionId: string };

/** A rule in review, beside the one in force, with whom it would change. */
export const getRuleReview = async ({ actor, versionId }: Input): Promise<Result<RuleReviewView, Problem>> => {
  const found = await getRuleDraft({ actor, versionId });
  if (!found.ok) return found;
  const { topicId, ruleId, rule, withdraws, authorIds } = found.value.version;
  const change = { topicId, ruleId, rule: withdraws ? null : rule };
  const effects = await findEffectsOf(actor, change);
  return success({
    ...found.value,
    effects,
    mayReview: may(actor.role, 'content.review'),
    isAuthor: !mayReview(actor.userId, authorIds),
  });
};
