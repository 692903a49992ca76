'use client';

import { useRouter } from 'next/navigation';
import { callApi } from '@/app/_client/call-api';
import { Comments } from '@/components/content/comments';
import type { ContentComment } from '@/lib/domain/content/review-view';

type RuleCommentsClientProps = { versionId: string; comments: ContentComment[]; mayComment: boolean };

export const RuleCommentsClient = ({ versionId, comments, mayComment }: RuleCommentsClientProps) => {
  const router = useRouter();
  const post = async (path: string, body?: unknown): Promise<string | null> => {
    const answer = await callApi(path, { method: 'POST', body });
    if (!answer.ok) return answer.problem.detail;
    router.refresh();
    return null;
  };
  return (
    <Comments
      comments={comments}
      mayComment={mayComment}
      onComment={(words) => post(`/rule-versions/${versionId}/comments`, { words })}
      onSettle={(id) => post(`/comments/${id}/settle`)}
    />
  );
};
