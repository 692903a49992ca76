'use client';

import { useEffect, useEffectEvent } from 'react';
import { sessionOver } from '@/app/_client/session-over';

/** Calls `onBack` when somebody has signed in again on a page whose session was over. */
export const useWhenBack = (onBack: () => void): void => {
  const back = useEffectEvent(onBack);
  useEffect(() => {
    let was = sessionOver.get();
    return sessionOver.subscribe(() => {
      const is = sessionOver.get();
      if (was !== null && is === null) back();
      was = is;
    });
  }, []);
};
