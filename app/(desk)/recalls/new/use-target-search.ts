'use client';

import { useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import { useWhenSettled } from '@/app/_client/use-when-settled';
import type { TargetSearch } from '@/components/recall/target-picker';
import type { RecallTargets } from '@/lib/domain/recall/recall-views';

const settleMilliseconds = 120;

type Answer = { query: string; targets: RecallTargets | null; failure: string | null };

/** What can be recalled, for what stands in the search field; `recent` while nothing does. An overtaken question is dropped. */
export const useTargetSearch = (recent: RecallTargets): TargetSearch => {
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState<Answer>({ query: '', targets: null, failure: null });
  const wanted = query.trim();

  useWhenSettled({
    wanted: wanted || null,
    settleMilliseconds,
    ask: (asked, signal) => callApi<RecallTargets>(`/recalls/targets?q=${encodeURIComponent(asked)}`, { signal }),
    onAnswer: (found, asked) =>
      setAnswer((before) =>
        found.ok
          ? { query: asked, targets: found.value, failure: null }
          : { query: asked, targets: before.targets, failure: found.problem.detail },
      ),
  });

  return {
    query,
    onQuery: setQuery,
    targets: wanted === '' ? recent : (answer.targets ?? recent),
    busy: wanted !== '' && answer.query !== wanted,
    failure: wanted !== '' && answer.query === wanted ? answer.failure : null,
  };
};
