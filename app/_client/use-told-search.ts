'use client';

import { useEffect, useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import type { ToldAnswer } from '@/components/record/told-answer';
import type { ToldMatch } from '@/lib/domain/handout/told-search';

// Each search is written into the record of who looked at what, so a word is let grow first.
const settleMilliseconds = 250;
const shortestQuery = 2;

/** What a patient was told about the words in the field, asked for while typing; an overtaken question is dropped. */
export const useToldSearch = (patientId: string) => {
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState<ToldAnswer | null>(null);
  const wanted = query.trim().length >= shortestQuery ? query.trim() : '';

  useEffect(() => {
    if (wanted === '') return;
    const abort = new AbortController();
    const ask = async () => {
      try {
        const found = await callApi<{ matches: ToldMatch[] }>(`/patients/${patientId}/told`, {
          method: 'POST',
          body: { query: wanted },
          signal: abort.signal,
        });
        if (abort.signal.aborted) return;
        setAnswer(found.ok ? { query: wanted, ...found.value } : { query: wanted, failure: found.problem.detail });
      } catch (error) {
        if (!abort.signal.aborted) throw error;
      }
    };
    const settle = setTimeout(() => void ask(), settleMilliseconds);
    return () => {
      clearTimeout(settle);
      abort.abort();
    };
  }, [patientId, wanted]);

  return {
    query,
    onQuery: setQuery,
    answer: wanted === '' ? null : answer,
    busy: wanted !== '' && answer?.query !== wanted,
  };
};
