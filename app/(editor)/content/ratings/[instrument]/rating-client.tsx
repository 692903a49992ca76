'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type ApiProblem, callApi } from '@/app/_client/call-api';
import { ratingsAddress } from '@/components/check/rating-address';
import { RatingForm } from '@/components/check/rating-form';
import type { RatingDraft } from '@/components/check/rating-form-state';
import type { Instrument, Proposals, Rating } from '@/lib/domain/check/rating';

type RatingClientProps = {
  topicId: string;
  revision: string;
  instrument: Instrument;
  proposals: Proposals;
  mine: Rating | null;
};

const byQuestion = (problem: ApiProblem | null): Record<number, string> =>
  Object.fromEntries(
    (problem?.fields ?? []).flatMap(({ field, reason }) => {
      const number = /^answers\.(\d+)/.exec(field)?.[1];
      return number ? [[Number(number), reason] as const] : [];
    }),
  );

export const RatingClient = ({ topicId, revision, instrument, ...rest }: RatingClientProps) => {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const save = async (answers: RatingDraft) => {
    setBusy(true);
    const body = { instrument, revision, answers };
    const answer = await callApi(`/topics/${topicId}/ratings`, { method: 'POST', body });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) router.push(ratingsAddress(topicId));
  };
  return (
    <RatingForm
      {...rest}
      instrument={instrument}
      busy={busy}
      problems={byQuestion(problem)}
      problem={problem?.detail ?? null}
      onSave={(draft) => void save(draft)}
    />
  );
};
