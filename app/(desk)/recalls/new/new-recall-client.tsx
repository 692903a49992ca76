'use client';

import { useRouter } from 'next/navigation';
import { callApi } from '@/app/_client/call-api';
import { useReach } from '@/app/(desk)/recalls/new/use-reach';
import { useTargetSearch } from '@/app/(desk)/recalls/new/use-target-search';
import { RecallForm } from '@/components/recall/recall-form';
import type { NewRecall } from '@/lib/domain/recall/recall';
import type { RecallDraft } from '@/lib/domain/recall/recall-draft';

type NewRecallClientProps = { draft: RecallDraft; mayWithdraw: boolean; today: string };

export const NewRecallClient = ({ draft, mayWithdraw, today }: NewRecallClientProps) => {
  const router = useRouter();
  const search = useTargetSearch(draft.targets);
  const { reach, aim, recount } = useReach();
  const open = async (recall: NewRecall) => {
    const answer = await callApi<{ id: string }>('/recalls', { method: 'POST', body: recall });
    if (!answer.ok) return answer.problem;
    router.push(`/recalls/${answer.value.id}`);
    return null;
  };
  return (
    <RecallForm
      draft={draft}
      search={search}
      reach={reach}
      mayWithdraw={mayWithdraw}
      today={today}
      onAim={aim}
      onRecount={recount}
      onOpen={open}
    />
  );
};
