'use client';

import { useEffect, useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import type { CheckProgress } from '@/components/review/check-result';
import { useSeconds } from '@/components/review/use-seconds';
import type { ReviewCheck } from '@/lib/domain/content/review-view';

type Answer = { of: string; progress: Exclude<CheckProgress, { status: 'checking' }> };

/** The checks of a text, which lay out sheets and take a while; asked again when the text changed. */
export const useReviewCheck = (versionId: string, edit: number) => {
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const wanted = `${versionId} ${edit} ${round}`;

  useEffect(() => {
    const abort = new AbortController();
    const load = async () => {
      try {
        const checked = await callApi<ReviewCheck>(`/versions/${versionId}/check`, { signal: abort.signal });
        const progress = checked.ok
          ? { status: 'checked' as const, check: checked.value }
          : { status: 'failed' as const, words: checked.problem.detail };
        if (!abort.signal.aborted) setAnswer({ of: wanted, progress });
      } catch (error) {
        if (!abort.signal.aborted) throw error;
      }
    };
    void load();
    return () => abort.abort();
  }, [versionId, wanted]);

  const isChecking = answer?.of !== wanted;
  const seconds = useSeconds(isChecking);
  const progress: CheckProgress = isChecking ? { status: 'checking', seconds } : answer.progress;
  return { progress, checkAgain: () => setRound((before) => before + 1) };
};
