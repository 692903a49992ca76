'use client';

import { useEffect, useState } from 'react';
import { registerAsker } from '@/app/_client/ask-to-confirm';
import { type ApiProblem, callApi } from '@/app/_client/call-api';
import { ConfirmDialog, type ConfirmWays, type Proof } from '@/components/shell/confirm-dialog';
import { clockTime } from '@/components/shell/written-date';

type Asked = { answer: (confirmed: boolean) => void; ways: ConfirmWays | null };

const wordsFor = (problem: ApiProblem): string => {
  if (problem.code !== 'too-many-attempts') return problem.fields?.[0]?.reason ?? problem.detail;
  return `Too many attempts. Try again at ${clockTime(new Date(Date.now() + (problem.retryAfterSeconds ?? 60) * 1000))}.`;
};

const here = (): string => window.location.pathname + window.location.search;

/** What asks on every page of the desk, whichever call it was that wants to know who it is. */
export const ConfirmAsker = () => {
  const [asked, setAsked] = useState<Asked | null>(null);

  useEffect(
    () =>
      registerAsker(async () => {
        const found = await callApi<ConfirmWays>('/session/ways');
        // When even that can't be asked, the password is what most people have.
        const ways = found.ok ? found.value : { password: true, code: false, provider: null };
        return new Promise((resolve) => setAsked({ answer: resolve, ways }));
      }),
    [],
  );

  const finish = (confirmed: boolean) => {
    setAsked(null);
    asked?.answer(confirmed);
  };
  const prove = async (proof: Proof): Promise<string | null> => {
    const answer = await callApi('/session/confirm', { method: 'POST', body: proof });
    if (!answer.ok) return wordsFor(answer.problem);
    finish(true);
    return null;
  };
  return (
    <ConfirmDialog
      opened={asked !== null}
      ways={asked?.ways ?? null}
      providerHref={asked ? `/api/v1/session/provider?${new URLSearchParams({ confirm: '1', to: here() })}` : ''}
      onProof={prove}
      onCancel={() => finish(false)}
    />
  );
};
