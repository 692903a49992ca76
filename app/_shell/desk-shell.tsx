'use client';

import { openSpotlight } from '@mantine/spotlight';
import { useRouter } from 'next/navigation';
import { callApi } from '@/app/_client/call-api';
import { findPatients } from '@/app/_client/find-patients';
import { CommandPalette, type PresetChoice } from '@/components/shell/command-palette';
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
  const signOut = async () => {
    await callApi('/session', { method: 'DELETE' });
    // A full load, so that nothing of the last person stays in memory.
    window.location.assign('/sign-in');
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
