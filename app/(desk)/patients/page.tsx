import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PatientsClient } from '@/app/(desk)/patients/patients-client';
import { PatientList } from '@/components/patient/patient-list';
import { EmptyState } from '@/components/shell/empty-state';
import { LinkButton } from '@/components/shell/links';
import { NotAllowedPage } from '@/components/shell/not-allowed-page';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { findPatients } from '@/lib/usecases/patient/find-patients';

export const metadata: Metadata = { title: 'Patients' };

const PatientsPage = async () => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const found = await findPatients({ actor, query: '' });
  if (!found.ok) return <NotAllowedPage />;
  const { patients } = found.value;
  return (
    <Page title="Patients" actions={<LinkButton href="/patients/new">Add a patient</LinkButton>}>
      <PatientsClient>
        {patients.length > 0 ? (
          <PatientList patients={patients} label="Patients changed last" />
        ) : (
          <EmptyState
            title="No patients yet"
            text="A patient’s record keeps what each sheet said. Add the first one, or start from a profile with no name."
          />
        )}
      </PatientsClient>
    </Page>
  );
};

export default PatientsPage;
