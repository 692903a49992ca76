'use client';

import { useRouter } from 'next/navigation';
import { callApi } from '@/app/_client/call-api';
import { useStartRule } from '@/app/(editor)/content/rules/use-start-rule';
import { ruleWorkAddress } from '@/components/rule/rule-address';
import { RuleDetail } from '@/components/rule/rule-detail';
import type { RuleView } from '@/lib/domain/rule/rule-views';

export const RuleClient = ({ view }: { view: RuleView }) => {
  const router = useRouter();
  const { topicId, versions, rule } = view;
  const { start, busy, failure } = useStartRule(topicId);
  const withdraw = async (reason: string): Promise<string | null> => {
    const published = versions.find(({ state }) => state === 'published');
    const path = `/rule-versions/${published?.id ?? ''}/withdraw`;
    const answer = await callApi<{ id: string }>(path, { method: 'POST', body: { reason } });
    if (!answer.ok) return answer.problem.detail;
    router.push(ruleWorkAddress(topicId, { id: answer.value.id, state: 'clinical-review' }));
    return null;
  };
  return (
    <RuleDetail
      view={view}
      busy={busy}
      failure={failure}
      onChange={() => void start({ kind: 'existing', id: rule.id })}
      onWithdraw={withdraw}
    />
  );
};
