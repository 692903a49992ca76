'use client';

import { useRouter } from 'next/navigation';
import { callApi } from '@/app/_client/call-api';
import { ImportActions } from '@/components/pack/import-actions';

export const ImportClient = ({ id, refusal }: { id: string; refusal: string | null }) => {
  const router = useRouter();
  const end = (how: 'publish' | 'discard') => async () => {
    const answer = await callApi(`/pack-imports/${id}/${how}`, { method: 'POST' });
    if (!answer.ok) return answer.problem;
    router.refresh();
    return null;
  };
  return <ImportActions refusal={refusal} onPublish={end('publish')} onDiscard={end('discard')} />;
};
