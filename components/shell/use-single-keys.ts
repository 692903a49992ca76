'use client';

import { useLocalStorage } from '@mantine/hooks';

/**
 * Whether keys pressed alone do something, kept in this browser: someone who speaks to the computer, or whose hands
 * shake, must be able to switch them off (WCAG 2.1.4).
 */
export const useSingleKeys = (): [on: boolean, setOn: (on: boolean) => void] => {
  const [on, setOn] = useLocalStorage<boolean>({
    key: 'plainleaf-single-keys',
    defaultValue: true,
    serialize: (value) => (value ? 'on' : 'off'),
    deserialize: (stored) => stored !== 'off',
  });
  return [on, setOn];
};
