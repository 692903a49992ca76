import { Text } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ImportClient } from '@/app/(editor)/content/imports/[id]/import-client';
import { ContentPlaces } from '@/components/content/content-places';
import { ChangeList } from '@/components/pack/change-list';
import { ImportList } from '@/components/pack/import-list';
import { EmptyState } from '@/components/shell/empty-state';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { may } from '@/lib/domain/permission/permissions';
import { getImport } from '@/lib/usecases/pack/get-import';

export const metadata: Metadata = { title: 'Import' };

const ImportPage = async ({ params }: { params: Promise<{ id: string }> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const found = await getImport({ actor, id: (await params).id });
  if (!found.ok) notFound();
  const { changes, ...entry } = found.value;
  const refusal =
    entry.authorId === actor.userId
      ? 'You brought it, so somebody else reads it and publishes it.'
      : may(actor.role, 'content.review')
        ? null
        : 'Your role does not publish.';
  return (
    <Page title={`Import: ${entry.topicTitle}`}>
      <ContentPlaces />
      <ImportList imports={[entry]} label="This import" />
      {entry.state === 'proposed' && <ImportClient id={entry.id} refusal={refusal} />}
      {entry.state === 'proposed' && changes.length === 0 && (
        <EmptyState title="Nothing would change" text="What is in force says the same already. Discard this import." />
      )}
      {changes.length > 0 && (
        <Text size="sm" c="dimmed">
          Against what is in force now. Open a line to see the words that change.
        </Text>
      )}
      <ChangeList changes={changes} />
    </Page>
  );
};

export default ImportPage;
