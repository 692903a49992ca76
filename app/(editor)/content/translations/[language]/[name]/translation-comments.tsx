'use client';

import { useRouter } from 'next/navigation';
import { callApi } from '@/app/_client/call-api';
import { Comments } from '@/components/content/comments';
import type { ContentComment } from '@/lib/domain/content/review-view';

type TranslationCommentsProps = { versionId: string; comments: ContentComment[]; mayComment: boolean };

export const TranslationComments = ({ versionId, comments, mayComment }: TranslationCommentsProps) => {
  const router = useRouter();
  const post = async (path: string, body?: unknown): Promise<string | null> => {
    const answer = await callApi<unknown>(path, { method: 'POST', body });
    if (!answer.ok) return answer.problem.detail;
    router.refresh();
    return null;
  };
  return (
    <Comments
      comments={comments}
      mayComment={mayComment}
      onComment={(words, quote) => post(`/versions/${versionId}/comments`, { words, quote })}
      onSettle={(id) => post(`/comments/${id}/settle`)}
    />
  );
};
