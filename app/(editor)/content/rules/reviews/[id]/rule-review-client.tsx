'use client';

import { useRouter } from 'next/navigation';
import { callApi } from '@/app/_client/call-api';
import { ruleAddress, ruleWorkAddress } from '@/components/rule/rule-address';
import { RuleReview } from '@/components/rule/rule-review';
import type { RuleReviewView } from '@/lib/domain/rule/rule-views';

export const RuleReviewClient = ({ view }: { view: RuleReviewView }) => {
  const router = useRouter();
  const { id, topicId, ruleId, edit } = view.version;
  const step = async (name: 'approve' | 'return', body: unknown, next: string): Promise<string | null> => {
    const answer = await callApi(`/rule-versions/${id}/${name}`, { method: 'POST', body });
    if (answer.ok) {
      router.push(next);
      return null;
    }
    const { detail, fields = [], code } = answer.problem;
    return code === 'not-publishable' && fields.length > 1 ? fields.map(({ reason }) => reason).join(' ') : detail;
  };
  return (
    <RuleReview
      view={view}
      onApprove={() => step('approve', { edit }, ruleAddress(topicId, ruleId))}
      onReturn={(words) => step('return', { words }, ruleWorkAddress(topicId, { id, state: 'draft' }))}
    />
  );
};
