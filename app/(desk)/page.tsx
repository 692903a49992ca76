import { Title } from '@mantine/core';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { deskLibraryOf } from '@/app/_shell/desk-library-of';
import { toRecentHandout } from '@/app/(desk)/_view/to-handout-views';
import { DeskHomeClient } from '@/app/(desk)/desk-home-client';
import { PresetList } from '@/components/handout/preset-list';
import { RecentHandouts } from '@/components/handout/recent-handouts';
import { PatientList } from '@/components/patient/patient-list';
import { FollowUps } from '@/components/record/follow-ups';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { may } from '@/lib/domain/permission/permissions';
import { listFollowUps } from '@/lib/usecases/handout/list-follow-ups';
import { listHandouts } from '@/lib/usecases/handout/list-handouts';
import { findPatients } from '@/lib/usecases/patient/find-patients';
import classes from './home.module.css';

export const metadata: Metadata = { title: 'Desk' };

const shownPatients = 6;
const shownHandouts = 8;
const shownFollowUps = 10;

const DeskHomePage = async () => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  // Not asked of someone who may not know: opening the desk is no attempt that the record should keep.
  const seesPatients = may(actor.role, 'patient.read');
  const seesHandouts = may(actor.role, 'handout.read');
  const [library, found, recent, due] = await Promise.all([
    deskLibraryOf(actor),
    seesPatients ? findPatients({ actor, query: '' }) : null,
    seesHandouts ? listHandouts({ actor, limit: shownHandouts }) : null,
    seesHandouts ? listFollowUps({ actor, limit: shownFollowUps }) : null,
  ]);
  const patients = found?.ok ? found.value.patients.slice(0, shownPatients) : [];
  return (
    <Page title="Desk" wide>
      <DeskHomeClient vocabulary={library.vocabulary} dangerSigns={library.dangerSigns} seesPatients={seesPatients}>
        <div className={classes.columns}>
          <section aria-labelledby="presets-title">
            <Title order={2} id="presets-title" mb="xs">
              Start from a profile, no name
            </Title>
            <PresetList presets={library.presets} />
          </section>
          <div className={classes.recent}>
            {patients.length > 0 && (
              <section aria-labelledby="patients-title">
                <Title order={2} id="patients-title" mb="xs">
                  Patients changed last
                </Title>
                <PatientList patients={patients} label="Patients changed last" />
              </section>
            )}
            {due?.ok && due.value.length > 0 && (
              <section aria-labelledby="follow-ups-title">
                <Title order={2} id="follow-ups-title" mb="xs">
                  Follow-ups due
                </Title>
                <FollowUps followUps={due.value} />
              </section>
            )}
            {recent?.ok && (
              <section aria-labelledby="recent-title">
                <Title order={2} id="recent-title" mb="xs">
                  Issued lately
                </Title>
                <RecentHandouts handouts={recent.value.map((line) => toRecentHandout(line, library))} />
              </section>
            )}
          </div>
        </div>
      </DeskHomeClient>
    </Page>
  );
};

export default DeskHomePage;
