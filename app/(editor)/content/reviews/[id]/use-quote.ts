'use client';

import { type RefObject, useEffect, useState } from 'react';

const mostQuoted = 400;

/** How a change is told to a screen reader stands between the words, and is none of them. */
const told = /\s?\[(?:removed|added): |\]\s/g;

/** The words that the reader selected inside this element, by mouse or keyboard; kept when the selection goes elsewhere. */
export const useQuote = (within: RefObject<HTMLElement | null>) => {
  const [quote, setQuote] = useState('');
  useEffect(() => {
    const read = () => {
      const selection = document.getSelection();
      if (!selection || selection.isCollapsed || !within.current?.contains(selection.anchorNode)) return;
      setQuote(selection.toString().replace(told, ' ').replace(/\s+/g, ' ').trim().slice(0, mostQuoted));
    };
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [within]);
  return { quote, dropQuote: () => setQuote('') };
};
