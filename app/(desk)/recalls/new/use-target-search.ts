'use client';

import { useEffect, useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import type { TargetSearch } from '@/components/recall/target-picker';
import type { RecallTargets } from '@/lib/domain/recall/recall-views';

const settleMilliseconds = 120;

type Answer = { query: string; targets: RecallTargets | null; failure: string | null };

/** What can be recalled, for what stands in the search field; `recent` while nothing does. An overtaken question is dropped. */
export const useTargetSearch = (recent: RecallTargets): TargetSearch => {
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState<Answer>({ query: '', targets: null, failure: null });
  const wanted = query.trim();

  useEffect(() => {
    if (wanted === '') return;
    const abort = new AbortController();
    const ask = async () => {
      try {
        const path = `/recalls/targets?q=${encodeURIComponent(wanted)}`;
        const found = await callApi<RecallTargets>(path, { signal: abort.signal });
        if (abort.signal.aborted) return;
        setAnswer((before) =>
          found.ok
            ? { query: wanted, targets: found.value, failure: null }
            : { query: wanted, targets: before.targets, failure: found.problem.detail },
        );
      } catch (error) {
        if (!abort.signal.aborted) throw error;
      }
    };
    const settle = setTimeout(() => void ask(), settleMilliseconds);
    return () => {
      clearTimeout(settle);
      abort.abort();
    };
  }, [wanted]);

  return {
    query,
    onQuery: setQuery,
    targets: wanted === '' ? recent : (answer.targets ?? recent),
    busy: wanted !== '' && answer.query !== wanted,
    failure: wanted !== '' && answer.query === wanted ? answer.failure : null,
  };
};
