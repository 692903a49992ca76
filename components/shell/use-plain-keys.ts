'use client';

import { useEffect, useRef } from 'react';
import { useSingleKeys } from '@/components/shell/use-single-keys';

const writes =
  'textarea, select, [contenteditable="true"], input:not([type="radio"], [type="checkbox"], [type="button"])';
const floats = '[role="dialog"], [role="menu"], [role="listbox"]';

/** Does this key press belong to a field, a shortcut of the browser or something that floats above the page? */
export const isTaken = (event: Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'repeat' | 'target'>): boolean =>
  event.altKey ||
  event.ctrlKey ||
  event.metaKey ||
  event.repeat ||
  (event.target instanceof Element && event.target.closest(`${writes}, ${floats}`) !== null);

/** Single keys for the whole page, while they are switched on and no field has the focus; null for none. */
export const usePlainKeys = (onKey: ((key: string) => void) | null): void => {
  const [on] = useSingleKeys();
  const heard = useRef(onKey);
  useEffect(() => {
    heard.current = on ? onKey : null;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && !isTaken(event)) heard.current?.(event.key);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
};
