import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { DeskFrame } from '@/app/_shell/desk-frame';
import { currentActor } from '@/lib/auth/current-actor';

const DeskLayout = async ({ children }: { children: ReactNode }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  return <DeskFrame actor={actor}>{children}</DeskFrame>;
};

export default DeskLayout;
