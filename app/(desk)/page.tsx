import { Title } from '@mantine/core';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { toRecentHandout } from '@/app/(desk)/_view/to-handout-views';
import { DeskHomeClient } from '@/app/(desk)/desk-home-client';
import { PresetList } from '@/components/handout/preset-list';
import { RecentHandouts } from '@/components/handout/recent-handouts';
import { PatientList } from '@/components/patient/patient-list';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { listHandouts } from '@/lib/usecases/handout/list-handouts';
import { findPatients } from '@/lib/usecases/patient/find-patients';
import { getDeskLibrary } from '@/lib/usecases/topic/get-desk-library';
import classes from './home.module.css';

export const metadata: Metadata = { title: 'Desk' };

const shownPatients = 6;
const shownHandouts = 8;

const DeskHomePage = async () => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const [library, found, recent] = await Promise.all([
    getDeskLibrary({ actor }),
    findPatients({ actor, query: '' }),
    listHandouts({ actor, limit: shownHandouts }),
  ]);
  const patients = found.ok ? found.value.patients.slice(0, shownPatients) : [];
  return (
    <Page title="Desk" wide>
      <DeskHomeClient vocabulary={library.vocabulary} dangerSigns={library.dangerSigns}>
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
            <section aria-labelledby="recent-title">
              <Title order={2} id="recent-title" mb="xs">
                Issued lately
              </Title>
              <RecentHandouts handouts={recent.ok ? recent.value.map((line) => toRecentHandout(line, library)) : []} />
            </section>
          </div>
        </div>
      </DeskHomeClient>
    </Page>
  );
};

export default DeskHomePage;
