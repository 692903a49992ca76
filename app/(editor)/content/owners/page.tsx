import { Text } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { OwnersClient } from '@/app/(editor)/content/owners/owners-client';
import { ContentPlaces } from '@/components/content/content-places';
import { EmptyState } from '@/components/shell/empty-state';
import { Page } from '@/components/shell/page';
import { TopicSwitch } from '@/components/text/topic-switch';
import { currentActor } from '@/lib/auth/current-actor';
import { listOwners } from '@/lib/usecases/block/list-owners';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';

export const metadata: Metadata = { title: 'Owners' };

type Search = { topic?: string };

const OwnersPage = async ({ searchParams }: { searchParams: Promise<Search> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const chosen = await chooseTopic({ actor, wanted: (await searchParams).topic });
  if (!chosen.ok) notFound();
  const { topic, topics } = chosen.value;
  const found = await listOwners({ actor, topicId: topic.id });
  if (!found.ok) notFound();
  return (
    <Page title="Owners">
      <ContentPlaces />
      <TopicSwitch topicId={topic.id} topics={topics} href="/content/owners" />
      {found.value.owners.length === 0 ? (
        <EmptyState
          title="Nobody looks after a text yet"
          text="Each text has an owner, who sees to it that it is reviewed in time. Owners are named when texts are written."
        />
      ) : (
        <>
          <Text c="dimmed" maw="40rem" mb="md">
            An owner sees to it that a text is reviewed in time. Texts change hands without a new version; what was
            written before keeps the owner of then.
          </Text>
          <OwnersClient topicId={topic.id} {...found.value} />
        </>
      )}
    </Page>
  );
};

export default OwnersPage;
