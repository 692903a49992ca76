'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Holder } from '@/components/shell/kept-work';

const HolderContext = createContext<Holder | null>(null);

type HolderProviderProps = { holder: Holder; children: ReactNode };

export const HolderProvider = ({ holder, children }: HolderProviderProps) => (
  <HolderContext value={holder}>{children}</HolderContext>
);

/** Who is signed in, for what keeps their work in this browser. */
export const useHolder = (): Holder => {
  const holder = useContext(HolderContext);
  if (!holder) throw new Error('Work is kept only where somebody is signed in.');
  return holder;
};
