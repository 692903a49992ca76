import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { DeskShell } from '@/app/(desk)/desk-shell';
import { roleWords } from '@/components/shell/role-words';
import { currentActor } from '@/lib/auth/current-actor';
import { may } from '@/lib/domain/permission/permissions';
import { getDeskLibrary } from '@/lib/usecases/topic/get-desk-library';

const DeskLayout = async ({ children }: { children: ReactNode }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const library = await getDeskLibrary({ actor });
  const presets = library.presets.map(({ id, label, description }) => ({ id, label, description }));
  return (
    <>
      <DeskShell
        role={actor.role}
        userName={actor.userName}
        standing={`${roleWords[actor.role]}, ${library.clinicName}`}
        presets={presets}
        seesPatients={may(actor.role, 'patient.read')}
      />
      {children}
    </>
  );
};

export default DeskLayout;
