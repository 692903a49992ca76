import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { deskLibraryOf } from '@/app/_shell/desk-library-of';
import { EditPatientClient } from '@/app/(desk)/patients/[id]/edit/edit-patient-client';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { getPatient } from '@/lib/usecases/patient/get-patient';

export const metadata: Metadata = { title: 'Edit the patient' };

const EditPatientPage = async ({ params }: { params: Promise<{ id: string }> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const found = await getPatient({ actor, patientId: (await params).id });
  if (!found.ok) notFound();
  const { vocabulary } = await deskLibraryOf(actor);
  return (
    <Page title="Edit the patient">
      <EditPatientClient patient={found.value} vocabulary={vocabulary} />
    </Page>
  );
};

export default EditPatientPage;
