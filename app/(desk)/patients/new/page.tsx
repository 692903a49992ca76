import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { deskLibraryOf } from '@/app/_shell/desk-library-of';
import { NewPatientClient } from '@/app/(desk)/patients/new/new-patient-client';
import { NotAllowedPage } from '@/components/shell/not-allowed-page';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { may } from '@/lib/domain/permission/permissions';
import { refuse } from '@/lib/usecases/access/refuse';

export const metadata: Metadata = { title: 'Add a patient' };

const NewPatientPage = async () => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  if (!may(actor.role, 'patient.write')) {
    await refuse(actor, 'patient.write');
    return <NotAllowedPage />;
  }
  const { vocabulary } = await deskLibraryOf(actor);
  return (
    <Page title="Add a patient">
      <NewPatientClient vocabulary={vocabulary} />
    </Page>
  );
};

export default NewPatientPage;
