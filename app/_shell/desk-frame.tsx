import type { ReactNode } from 'react';
import { deskLibraryOf } from '@/app/_shell/desk-library-of';
import { DeskShell } from '@/app/_shell/desk-shell';
import { SessionGuard } from '@/app/_shell/session-guard';
import { roleWords } from '@/components/shell/role-words';
import { relyingParty } from '@/lib/auth/relying-party';
import { idleSeconds } from '@/lib/auth/session-limits';
import { signInWays } from '@/lib/auth/sign-in-ways';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';

/** What stands around every page of someone who is signed in: where they are, and what can be found from anywhere. */
export const DeskFrame = async ({ actor, children }: { actor: Actor; children: ReactNode }) => {
  const library = await deskLibraryOf(actor);
  const presets = library.presets.map(({ id, label, description }) => ({ id, label, description }));
  return (
    <SessionGuard
      holder={{ userId: actor.userId, clinicId: actor.clinicId }}
      userName={actor.userName}
      idleSeconds={idleSeconds}
      provider={signInWays().provider}
      hasPasskeys={relyingParty() !== null}
    >
      <DeskShell
        role={actor.role}
        userName={actor.userName}
        standing={`${roleWords[actor.role]}, ${library.clinicName}`}
        presets={presets}
        topics={library.topics}
        seesPatients={may(actor.role, 'patient.read')}
      />
      {children}
    </SessionGuard>
  );
};
