import { useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import { useWhenSettled } from '@/app/_client/use-when-settled';
import type { TargetLanguage } from '@/lib/domain/translation/language-words';
import type { TranslationCheck } from '@/lib/domain/translation/translation-views';

type Given = {
  language: TargetLanguage;
  sourceVersionId: string;
  words: { title: string; markdown: string };
};

/** What a machine sees of the words as they are now; null until the first answer. Without a network the last one stays. */
export const useTranslationCheck = ({ language, sourceVersionId, words }: Given): TranslationCheck | null => {
  const [check, setCheck] = useState<TranslationCheck | null>(null);
  useWhenSettled({
    wanted: JSON.stringify({ language, sourceVersionId, ...words }),
    settleMilliseconds: 300,
    ask: (wanted, signal) =>
      callApi<TranslationCheck>('/translations/check', { method: 'POST', body: JSON.parse(wanted), signal }),
    onAnswer: (answer) => {
      if (answer.ok) setCheck(answer.value);
    },
  });
  return check;
};
