'use client';

import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { type ApiProblem, callApi } from '@/app/_client/call-api';
import { saveFile } from '@/app/_client/save-file';
import type { Answered, SecondFactorActs } from '@/components/account/second-factor';
import type { SharedKey } from '@/components/account/second-factor-set-up';
import type { Result } from '@/lib/domain/result';

const wordsOf = ({ fields, detail }: ApiProblem): string => fields?.[0]?.reason ?? detail;

const answered = <Answer, Value>(
  answer: Result<Answer, ApiProblem>,
  toValue: (answer: Answer) => Value,
): Answered<Value> => (answer.ok ? { value: toValue(answer.value) } : { words: wordsOf(answer.problem) });

type Codes = { recoveryCodes: string[] };

/** The acts of the second factor; each shows what became of it on the page. */
export const useSecondFactor = (): SecondFactorActs => {
  const router = useRouter();
  const showNow = <Value>(answer: Answered<Value>): Answered<Value> => {
    if ('value' in answer) router.refresh();
    return answer;
  };
  const codesFrom = async (path: string, body?: unknown): Promise<Answered<string[]>> => {
    const answer = await callApi<Codes>(path, { method: 'POST', ...(body !== undefined && { body }) });
    return showNow(answered(answer, ({ recoveryCodes }) => recoveryCodes));
  };
  return {
    onStart: async () =>
      answered(await callApi<SharedKey>('/account/second-factor', { method: 'POST' }), (sharedKey) => sharedKey),
    onCode: (code) => codesFrom('/account/second-factor/confirm', { code }),
    onNewCodes: () => codesFrom('/account/recovery-codes'),
    onRemove: async (password) => {
      const body = password === '' ? {} : { password };
      const answer = await callApi('/account/second-factor', { method: 'DELETE', body });
      if (!answer.ok) return wordsOf(answer.problem);
      notifications.show({ message: 'The second factor is off.' });
      router.refresh();
      return null;
    },
    onSaveCodes: (text) => saveFile(new Blob([text], { type: 'text/plain' }), 'plainleaf-recovery-codes.txt'),
  };
};
