'use client';

import { useEffect, useState } from 'react';

/** How many whole seconds this has been going on; 0 while it is not. */
export const useSeconds = (isGoingOn: boolean): number => {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!isGoingOn) return;
    const clock = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => {
      clearInterval(clock);
      setSeconds(0);
    };
  }, [isGoingOn]);
  return seconds;
};
