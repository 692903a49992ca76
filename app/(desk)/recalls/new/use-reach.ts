'use client';

import { useCallback, useEffect, useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import type { Reach } from '@/components/recall/reach-line';
import type { RecallCounts, RecallFilters, RecallTarget } from '@/lib/domain/recall/recall';

const settleMilliseconds = 150;

type Counted = { of: string; counts: RecallCounts | null; failure: string | null };

const toReach = (wanted: string | null, { of, counts, failure }: Counted): Reach => {
  if (wanted === null) return { status: 'nothing-chosen' };
  if (of !== wanted) return { status: 'counting', counts };
  if (counts) return { status: 'counted', counts };
  return { status: 'failed', words: failure ?? 'Not counted' };
};

/** How many a recall would reach; the last count stays until the next one is there. */
export const useReach = () => {
  const [wanted, setWanted] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const [counted, setCounted] = useState<Counted>({ of: '', counts: null, failure: null });

  useEffect(() => {
    if (wanted === null) return;
    const abort = new AbortController();
    const ask = async () => {
      try {
        const answer = await callApi<RecallCounts>('/recalls/preview', {
          method: 'POST',
          body: JSON.parse(wanted),
          signal: abort.signal,
        });
        if (abort.signal.aborted) return;
        const problem = answer.ok ? null : (answer.problem.fields?.[0]?.reason ?? answer.problem.detail);
        setCounted({
          of: `${round} ${wanted}`,
          counts: answer.ok ? answer.value : null,
          failure: problem && `Not counted: ${problem}`,
        });
      } catch (error) {
        if (!abort.signal.aborted) throw error;
      }
    };
    const settle = setTimeout(() => void ask(), settleMilliseconds);
    return () => {
      clearTimeout(settle);
      abort.abort();
    };
  }, [wanted, round]);

  const aim = useCallback(
    (target: RecallTarget | null, filters: RecallFilters) =>
      setWanted(target === null ? null : JSON.stringify({ target, filters })),
    [],
  );
  const recount = useCallback(() => setRound((before) => before + 1), []);
  return { reach: toReach(wanted === null ? null : `${round} ${wanted}`, counted), aim, recount };
};
