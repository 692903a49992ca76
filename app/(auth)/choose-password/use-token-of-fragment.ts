'use client';

import { useEffect, useState } from 'react';

/** Takes the fragment out of the address bar, so that no one reads it over a shoulder or in the history. */
const takeFragment = (): string | null => {
  const fragment = window.location.hash.slice(1);
  if (fragment === '') return null;
  window.history.replaceState(window.history.state, '', window.location.pathname);
  return fragment;
};

/** The token that this page was opened with; null when there is none, undefined until the page has looked. */
export const useTokenOfFragment = (): string | null | undefined => {
  const [token, setToken] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    const look = () => {
      const taken = takeFragment();
      setToken((before) => taken ?? before ?? null);
    };
    look();
    // A second link pasted over this page changes nothing but the fragment.
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return token;
};
