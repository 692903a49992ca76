'use client';

import { useRouter } from 'next/navigation';
import { callApi } from '@/app/_client/call-api';
import { PhraseLines } from '@/components/translation/phrase-lines';
import type { PhraseEntry, PhraseList } from '@/lib/domain/translation/translation-views';

export const PhrasesClient = ({ list, mayWrite }: { list: PhraseList; mayWrite: boolean }) => {
  const router = useRouter();
  const call = async (path: string, method: 'PUT' | 'POST', body: unknown): Promise<string | null> => {
    const answer = await callApi<unknown>(path, { method, body });
    if (!answer.ok) return answer.problem.detail;
    router.refresh();
    return null;
  };
  const { topicId, language } = list;
  const save = ({ source, edit }: PhraseEntry, text: string) =>
    call('/phrases', 'PUT', { topicId, language, source, text, edit });
  const approve = ({ id, edit }: PhraseEntry) => call(`/phrases/${id}/approve`, 'POST', { edit });
  return <PhraseLines list={list} mayWrite={mayWrite} onSave={save} onApprove={approve} />;
};
