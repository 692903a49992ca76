'use client';

import { useCallback, useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import { useWhenSettled } from '@/app/_client/use-when-settled';
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

  // A round that was asked again is another question, though the words are the same.
  const question = wanted && `${round} ${wanted}`;
  useWhenSettled({
    wanted: question,
    settleMilliseconds,
    ask: (asked, signal) =>
      callApi<RecallCounts>('/recalls/preview', {
        method: 'POST',
        body: JSON.parse(asked.slice(asked.indexOf(' ') + 1)),
        signal,
      }),
    onAnswer: (answer, asked) => {
      const problem = answer.ok ? null : (answer.problem.fields?.[0]?.reason ?? answer.problem.detail);
      const counts = answer.ok ? answer.value : null;
      setCounted({ of: asked, counts, failure: problem && `Not counted: ${problem}` });
    },
  });

  const aim = useCallback(
    (target: RecallTarget | null, filters: RecallFilters) =>
      setWanted(target === null ? null : JSON.stringify({ target, filters })),
    [],
  );
  const recount = useCallback(() => setRound((before) => before + 1), []);
  return { reach: toReach(question, counted), aim, recount };
};
