import { type ApiProblem, callApi } from '@/app/_client/call-api';
import { failure, type Result, success } from '@/lib/domain/result';
import type { RuleDraft } from '@/lib/domain/rule/rule-draft';

type Discarded = { topicId: string /** Null for a rule that was new. */; ruleId: string | null; draft: RuleDraft };

/** Begins the draft again with what it held; answers its new id. */
export const restoreRuleDraft = async ({ topicId, ruleId, draft }: Discarded): Promise<Result<string, ApiProblem>> => {
  const rule = ruleId === null ? { kind: 'new' } : { kind: 'existing', id: ruleId };
  const begun = await callApi<{ id: string }>('/rule-drafts', { method: 'POST', body: { topicId, rule } });
  if (!begun.ok) return begun;
  const { id } = begun.value;
  const saved = await callApi(`/rule-drafts/${id}`, { method: 'PUT', body: { edit: 1, draft } });
  return saved.ok ? success(id) : failure(saved.problem);
};
