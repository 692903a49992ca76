'use client';

import { useEffect, useRef, useState } from 'react';
import { type ApiProblem, callApi } from '@/app/_client/call-api';
import { useWhenBack } from '@/app/_client/use-when-back';
import type { PreviewStatus } from '@/components/handout/issue-readiness';
import type { ComposeRequest } from '@/lib/domain/handout/compose-request';
import type { HandoutPreview } from '@/lib/domain/handout/preview';

// Long enough to gather a burst of key presses, short enough that the sheet follows within 300 ms.
const settleMilliseconds = 80;
const slowMilliseconds = 300;

type Shown = { preview: HandoutPreview | null; of: string | null; problem: ApiProblem | null };

/**
 * The preview of what the desk holds. The old sheet stays until the new one is there; a request that a later change
 * overtook is aborted. `refresh` asks again for the same, for after a failure or a change of content.
 */
export const usePreview = (request: ComposeRequest | null, first: HandoutPreview | null) => {
  const wanted = request === null ? null : JSON.stringify(request);
  const [shown, setShown] = useState<Shown>({ preview: first, of: first ? wanted : null, problem: null });
  const [round, setRound] = useState(0);
  const [isSlow, setIsSlow] = useState(false);
  const answered = useRef(first ? `0 ${wanted}` : '');

  useEffect(() => {
    if (wanted === null || answered.current === `${round} ${wanted}`) return;
    const abort = new AbortController();
    const load = async () => {
      try {
        const answer = await callApi<HandoutPreview>('/handouts/preview', {
          method: 'POST',
          body: JSON.parse(wanted),
          signal: abort.signal,
        });
        if (abort.signal.aborted) return;
        answered.current = `${round} ${wanted}`;
        setIsSlow(false);
        setShown((before) =>
          answer.ok
            ? { preview: answer.value, of: wanted, problem: null }
            : { preview: before.preview, of: before.of, problem: answer.problem },
        );
      } catch (error) {
        if (!abort.signal.aborted) throw error;
      }
    };
    const slow = setTimeout(() => setIsSlow(true), slowMilliseconds);
    const settle = setTimeout(() => void load(), settleMilliseconds);
    return () => {
      clearTimeout(slow);
      clearTimeout(settle);
      abort.abort();
    };
  }, [wanted, round]);

  const refresh = () => setRound((before) => before + 1);
  useWhenBack(refresh);

  const status: PreviewStatus = shown.problem ? 'failed' : shown.of === wanted ? 'current' : 'updating';
  return {
    preview: wanted === null ? null : shown.preview,
    status,
    problem: shown.problem,
    isSlow: isSlow && wanted !== null,
    refresh,
  };
};
