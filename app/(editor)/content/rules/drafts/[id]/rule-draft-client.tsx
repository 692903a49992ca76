'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import { restoreRuleDraft } from '@/app/(editor)/content/rules/drafts/[id]/restore-rule-draft';
import { useRuleDraft } from '@/app/(editor)/content/rules/drafts/[id]/use-rule-draft';
import { useRuleEffects } from '@/app/(editor)/content/rules/drafts/[id]/use-rule-effects';
import { DiscardedRule } from '@/components/rule/discarded-rule';
import { ruleAddress, rulesAddress, ruleWorkAddress } from '@/components/rule/rule-address';
import { RuleEditor } from '@/components/rule/rule-editor';
import type { RuleProblem } from '@/lib/domain/rule/rule-draft';
import type { RuleDraftView } from '@/lib/domain/rule/rule-views';

export const RuleDraftClient = ({ view }: { view: RuleDraftView }) => {
  const router = useRouter();
  const { version, inForce } = view;
  const { id, topicId, ruleId } = version;
  const { draft, saving, change, save, forget } = useRuleDraft(version);
  const effects = useRuleEffects(version, draft);
  const [problems, setProblems] = useState<RuleProblem[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [isDiscarded, setIsDiscarded] = useState(false);

  const submit = async () => {
    setBusy(true);
    setFailure(null);
    const saved = await save();
    const answer = saved.ok
      ? await callApi(`/rule-versions/${id}/submit`, { method: 'POST', body: { edit: saved.value } })
      : saved;
    if (answer.ok) return router.push(ruleWorkAddress(topicId, { id, state: 'clinical-review' }));
    setBusy(false);
    setProblems(answer.problem.fields ?? []);
    // Why it could not be saved stands there already.
    if (saved.ok) setFailure(answer.problem.detail);
  };

  const discard = async () => {
    setBusy(true);
    forget();
    const answer = await callApi(`/rule-drafts/${id}`, { method: 'DELETE' });
    setBusy(false);
    if (answer.ok) setIsDiscarded(true);
    else setFailure(answer.problem.detail);
  };

  if (isDiscarded)
    return (
      <DiscardedRule
        address={inForce ? ruleAddress(topicId, ruleId) : rulesAddress(topicId)}
        isWithdrawal={version.withdraws}
        onUndo={() => restoreRuleDraft({ topicId, ruleId: inForce ? ruleId : null, draft })}
        onRestored={(restoredId) => router.push(ruleWorkAddress(topicId, { id: restoredId, state: 'draft' }))}
      />
    );

  return (
    <RuleEditor
      view={view}
      draft={draft}
      saving={saving}
      effects={effects}
      problems={problems}
      failure={failure}
      busy={busy}
      onChange={change}
      onSubmit={() => void submit()}
      onDiscard={() => void discard()}
    />
  );
};
