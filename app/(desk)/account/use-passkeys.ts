'use client';

import { notifications } from '@mantine/notifications';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { useRouter } from 'next/navigation';
import { type ApiProblem, callApi } from '@/app/_client/call-api';
import { makePasskey } from '@/app/_client/passkey-question';
import type { PasskeyActs } from '@/components/account/passkeys';

const wordsOf = ({ fields, detail }: ApiProblem): string => fields?.[0]?.reason ?? detail;

/** How passkeys come and go; each act answers with what is wrong, and shows what became of it on the page. */
export const usePasskeys = (): PasskeyActs => {
  const router = useRouter();
  const showNow = (said: string): null => {
    notifications.show({ message: said });
    router.refresh();
    return null;
  };
  return {
    onAdd: async (name) => {
      const path = '/account/passkeys/challenge';
      const question = await callApi<PublicKeyCredentialCreationOptionsJSON>(path, { method: 'POST' });
      if (!question.ok) return wordsOf(question.problem);
      const made = await makePasskey(question.value, name);
      if (!made.ok) return made.problem;
      const added = await callApi('/account/passkeys', { method: 'POST', body: made.value });
      return added.ok ? showNow('The passkey is added. Next time, sign in with it.') : wordsOf(added.problem);
    },
    onRemove: async (id) => {
      const removed = await callApi(`/account/passkeys/${id}`, { method: 'DELETE' });
      // What is gone already needs no removing.
      if (!removed.ok && removed.problem.code !== 'not-found') return wordsOf(removed.problem);
      return showNow('The passkey is removed. It opens nothing any more; delete it on the device too.');
    },
  };
};
