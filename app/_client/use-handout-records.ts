'use client';

import { useCallback, useState } from 'react';
import { type ApiProblem, callApi } from '@/app/_client/call-api';
import { addSince, type RecordActs, type SinceIssue } from '@/components/record/since-issue';
import type { HandoutVoid } from '@/lib/domain/handout/handout-void';
import type { Result } from '@/lib/domain/result';
import type { TeachBack } from '@/lib/domain/teach-back/teach-back';

const nothing: SinceIssue = { teachBacks: [], voided: null };

/**
 * What is recorded of handouts from this page: it shows at once, without loading the page again. When someone else was
 * first, `onChangedMeanwhile` loads what they did.
 */
export const useHandoutRecords = (onChangedMeanwhile: () => void) => {
  const [added, setAdded] = useState<ReadonlyMap<string, SinceIssue>>(new Map());

  const keep = useCallback(
    (handoutId: string, next: SinceIssue) =>
      setAdded((before) => new Map(before).set(handoutId, addSince(before.get(handoutId) ?? nothing, next))),
    [],
  );
  const wordsFor = (answer: Result<unknown, ApiProblem>): string | null => {
    if (answer.ok) return null;
    if (answer.problem.code === 'changed-meanwhile') onChangedMeanwhile();
    return `Not recorded: ${answer.problem.detail}`;
  };

  const sinceOf = (handoutId: string, known: SinceIssue = nothing): SinceIssue =>
    addSince(known, added.get(handoutId) ?? nothing);

  const actsOf = (handoutId: string): RecordActs => ({
    onTeachBack: async (body) => {
      const answer = await callApi<TeachBack>(`/handouts/${handoutId}/teach-backs`, { method: 'POST', body });
      if (answer.ok) keep(handoutId, { teachBacks: [answer.value], voided: null });
      return wordsFor(answer);
    },
    onVoid: async (body) => {
      const answer = await callApi<HandoutVoid>(`/handouts/${handoutId}/void`, { method: 'POST', body });
      if (answer.ok) keep(handoutId, { teachBacks: [], voided: answer.value });
      return wordsFor(answer);
    },
  });

  return { sinceOf, actsOf };
};
