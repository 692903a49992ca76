'use client';

import { notifications } from '@mantine/notifications';
import { openSpotlight } from '@mantine/spotlight';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { endDesk } from '@/app/_client/end-desk';
import { findPatients } from '@/app/_client/find-patients';
import { forgetUnnamedDesks } from '@/components/handout/unsaved-desk';
import { CommandPalette, type PresetChoice } from '@/components/shell/command-palette';
import { useHolder } from '@/components/shell/holder';
import { TopBar } from '@/components/shell/top-bar';
import type { Role } from '@/lib/domain/permission/permissions';

type DeskShellProps = {
  role: Role;
  userName: string;
  standing: string;
  presets: PresetChoice[];
  topics: { id: string; title: string }[];
  seesPatients: boolean;
};

export const DeskShell = ({ role, userName, standing, presets, topics, seesPatients }: DeskShellProps) => {
  const router = useRouter();
  const path = usePathname();
  const holder = useHolder();
  useEffect(() => {
    if (path !== '/handouts/new') forgetUnnamedDesks(sessionStorage, holder);
  }, [path, holder]);
  const signOut = async () => {
    const problem = await endDesk();
    if (problem) notifications.show({ color: 'red', message: `Not signed out: ${problem.detail}` });
  };
  const findOrNothing = async (query: string) => {
    if (!seesPatients) return [];
    const found = await findPatients(query);
    return found.ok ? found.value : [];
  };
  return (
    <>
      <TopBar
        role={role}
        userName={userName}
        standing={standing}
        onSearch={openSpotlight}
        onSignOut={() => void signOut()}
      />
      <CommandPalette
        role={role}
        presets={presets}
        topics={topics}
        onGo={(address) => router.push(address)}
        onFindPatients={findOrNothing}
      />
    </>
  );
};
