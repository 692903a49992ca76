import { Title } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { deskLibraryOf } from '@/app/_shell/desk-library-of';
import { PatientRecordClient } from '@/app/(desk)/patients/[id]/patient-record-client';
import { groupKnownFacts } from '@/components/patient/group-known-facts';
import { KnownFacts } from '@/components/patient/known-facts';
import { PatientFacts } from '@/components/patient/patient-facts';
import { languageName } from '@/components/shell/language-name';
import { LinkButton } from '@/components/shell/links';
import { Page } from '@/components/shell/page';
import { today } from '@/components/shell/today';
import { currentActor } from '@/lib/auth/current-actor';
import { may } from '@/lib/domain/permission/permissions';
import { getTimeline } from '@/lib/usecases/patient/get-timeline';
import classes from './patient-page.module.css';

export const metadata: Metadata = { title: 'Patient' };

const PatientPage = async ({ params }: { params: Promise<{ id: string }> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const { id } = await params;
  const [found, library] = await Promise.all([getTimeline({ actor, patientId: id }), deskLibraryOf(actor)]);
  if (!found.ok) notFound();
  const { patient, ...timeline } = found.value;
  const newAddress = `/handouts/new?patient=${id}`;
  return (
    <Page
      title={patient.name}
      actions={
        <>
          {may(actor.role, 'audit.read') && (
            <LinkButton href={`/audit?patient=${id}`} variant="subtle">
              Audit
            </LinkButton>
          )}
          <LinkButton href={`/patients/${id}/edit`} variant="default">
            Edit
          </LinkButton>
          <LinkButton href={newAddress}>New handout</LinkButton>
        </>
      }
    >
      <div className={classes.sections}>
        <section aria-label="Identity">
          <PatientFacts patient={patient} today={today()} languageName={languageName(patient.language)} />
        </section>
        <section aria-labelledby="known-title">
          <Title order={2} id="known-title" mb="xs">
            What matters for advice
          </Title>
          <KnownFacts
            groups={groupKnownFacts(patient.profile, library.vocabulary)}
            complete={patient.profile.complete}
          />
        </section>
        <section aria-labelledby="given-title">
          <Title order={2} id="given-title" mb="xs">
            Was given
          </Title>
          <PatientRecordClient patientId={id} first={timeline} prompts={library.prompts} newAddress={newAddress} />
        </section>
      </div>
    </Page>
  );
};

export default PatientPage;
