import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import { ruleWorkAddress } from '@/components/rule/rule-address';

type Begun = { kind: 'new' } | { kind: 'existing'; id: string };

/** Begins a draft, or goes on with the one that is there, and goes to it. */
export const useStartRule = (topicId: string) => {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const start = async (rule: Begun) => {
    setBusy(true);
    setFailure(null);
    const answer = await callApi<{ id: string }>('/rule-drafts', { method: 'POST', body: { topicId, rule } });
    if (answer.ok) return router.push(ruleWorkAddress(topicId, { id: answer.value.id, state: 'draft' }));
    setBusy(false);
    setFailure(answer.problem.detail);
  };
  return { start, busy, failure };
};
