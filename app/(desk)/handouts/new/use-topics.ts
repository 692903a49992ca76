'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useOptimistic, useTransition } from 'react';

/** The topics of the sheet, kept in the address; what was put together so far stays. */
export const useTopics = (topicIds: string[]) => {
  const router = useRouter();
  const search = useSearchParams();
  const [chosen, setChosen] = useOptimistic(topicIds);
  const [, startTransition] = useTransition();
  const choose = (next: string[]): void => {
    const address = new URLSearchParams(search);
    address.delete('topic');
    address.set('topics', next.join(','));
    startTransition(() => {
      setChosen(next);
      router.replace(`/handouts/new?${address.toString().replaceAll('%2C', ',')}`, { scroll: false });
    });
  };
  return { chosen, choose };
};
