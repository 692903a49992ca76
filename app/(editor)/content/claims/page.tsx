import { Text } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ClaimBoard } from '@/components/claim/claim-board';
import { ContentPlaces } from '@/components/content/content-places';
import { EmptyState } from '@/components/shell/empty-state';
import { NotAllowedPage } from '@/components/shell/not-allowed-page';
import { Page } from '@/components/shell/page';
import { TopicSwitch } from '@/components/text/topic-switch';
import { currentActor } from '@/lib/auth/current-actor';
import { listClaims } from '@/lib/usecases/claim/list-claims';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';

export const metadata: Metadata = { title: 'Claims' };

const ClaimsPage = async ({ searchParams }: { searchParams: Promise<{ topic?: string }> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const chosen = await chooseTopic({ actor, wanted: (await searchParams).topic });
  if (!chosen.ok) notFound();
  const { topic, topics } = chosen.value;
  const topicId = topic.id;
  const found = await listClaims({ actor, topicId });
  if (!found.ok) return <NotAllowedPage />;
  return (
    <Page title="Claims" wide>
      <ContentPlaces />
      <TopicSwitch topicId={topicId} topics={topics} href="/content/claims" />
      {found.value.length === 0 ? (
        <EmptyState
          title="This topic started from no claims"
          text="Where a topic was made from an article, each thing that the article says is listed here with what became of it."
        />
      ) : (
        <>
          <Text mb="lg" maw="44rem">
            What the article said that this topic started from, in our own words, and what became of each thing it said.
          </Text>
          <ClaimBoard claims={found.value} topicId={topicId} />
        </>
      )}
    </Page>
  );
};

export default ClaimsPage;
