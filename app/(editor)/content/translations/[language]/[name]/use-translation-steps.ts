import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import { translationAddress, translationsAddress } from '@/components/translation/translation-address';
import type { StepTaken } from '@/lib/domain/content/review-step';
import type { TranslationView } from '@/lib/domain/translation/translation-views';

export type TranslationSteps = {
  busy: boolean;
  failure: string | null;
  onStart: () => void;
  onSubmit: (edit: number) => void;
  onApprove: (andNext: boolean) => void;
  onGiveBack: (words: string) => void;
};

/** What can be done with a translation beside writing it; the page is loaded anew after each. */
export const useTranslationSteps = ({
  topicId,
  language,
  blockName,
  text,
  next,
}: TranslationView): TranslationSteps => {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const take = async (path: string, body: unknown, onDone: () => void = router.refresh) => {
    setBusy(true);
    setFailure(null);
    const answer = await callApi<StepTaken | { id: string }>(path, { method: 'POST', body });
    setBusy(false);
    if (answer.ok) onDone();
    else setFailure(answer.problem.detail);
  };
  const onward = () =>
    router.push(next === null ? translationsAddress(topicId) : translationAddress({ topicId, language }, next));
  const ofText = (step: 'submit' | 'approve' | 'return') => `/versions/${text?.id}/${step}`;

  return {
    busy,
    failure,
    onStart: () => void take('/translations', { topicId, language, blockName }),
    onSubmit: (edit) => void take(ofText('submit'), { edit }),
    onApprove: (andNext) => void take(ofText('approve'), { edit: text?.edit }, andNext ? onward : undefined),
    onGiveBack: (words) => void take(ofText('return'), { words }),
  };
};
