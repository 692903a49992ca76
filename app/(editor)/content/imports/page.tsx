import { Code, Title } from '@mantine/core';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ContentPlaces } from '@/components/content/content-places';
import { ImportList } from '@/components/pack/import-list';
import { EmptyState } from '@/components/shell/empty-state';
import { NotAllowedPage } from '@/components/shell/not-allowed-page';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { listImports } from '@/lib/usecases/pack/list-imports';

export const metadata: Metadata = { title: 'Imports' };

const ImportsPage = async () => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const found = await listImports({ actor });
  if (!found.ok) return <NotAllowedPage />;
  const waiting = found.value.filter(({ state }) => state === 'proposed');
  const over = found.value.filter(({ state }) => state !== 'proposed');
  return (
    <Page title="Imports">
      <ContentPlaces />
      {found.value.length === 0 && (
        <EmptyState
          title="Nothing was brought yet"
          text="A topic’s content can be taken out as files, changed there, and brought back. It comes in here for somebody else to read, and counts once they publish it."
        >
          <Code block mt="xs" maw="100%" style={{ whiteSpace: 'pre-wrap' }}>
            npm run pack -- export content/leg-cramps{'\n'}
            npm run pack -- import content/leg-cramps --as you@clinic.example
          </Code>
        </EmptyState>
      )}
      {waiting.length > 0 && (
        <section aria-labelledby="waiting-title">
          <Title order={2} id="waiting-title" mb="xs">
            Waiting for review
          </Title>
          <ImportList imports={waiting} label="Imports that wait for review" />
        </section>
      )}
      {over.length > 0 && (
        <section aria-labelledby="over-title">
          <Title order={2} id="over-title" mt="lg" mb="xs">
            Earlier
          </Title>
          <ImportList imports={over} label="Earlier imports" />
        </section>
      )}
    </Page>
  );
};

export default ImportsPage;
