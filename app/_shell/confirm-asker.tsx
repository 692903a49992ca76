'use client';

import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { useEffect, useState } from 'react';
import { registerAsker } from '@/app/_client/ask-to-confirm';
import { type ApiProblem, callApi } from '@/app/_client/call-api';
import { showPasskey } from '@/app/_client/passkey-question';
import { ConfirmDialog } from '@/components/shell/confirm-dialog';
import type { ConfirmWays, Proof } from '@/components/shell/proof-form';
import { clockTime } from '@/components/shell/written-date';
import type { PasskeyProof } from '@/lib/domain/account/passkey';

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
        const ways = found.ok ? found.value : { password: true, code: false, passkey: false, provider: null };
        return new Promise((resolve) => setAsked({ answer: resolve, ways }));
      }),
    [],
  );

  const finish = (confirmed: boolean) => {
    setAsked(null);
    asked?.answer(confirmed);
  };
  const prove = async (proof: Proof | { passkey: PasskeyProof }): Promise<string | null> => {
    const answer = await callApi('/session/confirm', { method: 'POST', body: proof });
    if (!answer.ok) return wordsFor(answer.problem);
    finish(true);
    return null;
  };
  const provePasskey = async (): Promise<string | null> => {
    const path = '/session/confirm/challenge';
    const question = await callApi<PublicKeyCredentialRequestOptionsJSON>(path, { method: 'POST' });
    if (!question.ok) return wordsFor(question.problem);
    const shown = await showPasskey(question.value);
    return shown.ok ? prove({ passkey: shown.value }) : shown.problem;
  };
  return (
    <ConfirmDialog
      opened={asked !== null}
      ways={asked?.ways ?? null}
      providerHref={asked ? `/api/v1/session/provider?${new URLSearchParams({ confirm: '1', to: here() })}` : ''}
      onProof={prove}
      onPasskey={provePasskey}
      onCancel={() => finish(false)}
    />
  );
};
