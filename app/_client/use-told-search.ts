'use client';

import { useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import { useWhenSettled } from '@/app/_client/use-when-settled';
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

  useWhenSettled({
    wanted: wanted || null,
    settleMilliseconds,
    ask: (asked, signal) =>
      callApi<{ matches: ToldMatch[] }>(`/patients/${patientId}/told`, {
        method: 'POST',
        body: { query: asked },
        signal,
      }),
    onAnswer: (found, asked) =>
      setAnswer(found.ok ? { query: asked, ...found.value } : { query: asked, failure: found.problem.detail }),
  });

  return {
    query,
    onQuery: setQuery,
    answer: wanted === '' ? null : answer,
    busy: wanted !== '' && answer?.query !== wanted,
  };
};
