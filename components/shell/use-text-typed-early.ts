'use client';

import { type RefObject, useEffect, useRef } from 'react';

/** Hands over what was typed into a field while the page was still loading, which React otherwise never hears of. */
export const useTextTypedEarly = (onText: (text: string) => void): RefObject<HTMLInputElement | null> => {
  const field = useRef<HTMLInputElement>(null);
  const heard = useRef(onText);
  useEffect(() => {
    const typed = field.current?.value ?? '';
    if (typed !== '') heard.current(typed);
  }, []);
  return field;
};
