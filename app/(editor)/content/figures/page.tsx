import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { FiguresClient } from '@/app/(editor)/content/figures/figures-client';
import { ContentPlaces } from '@/components/content/content-places';
import { EmptyState } from '@/components/shell/empty-state';
import { LinkButton } from '@/components/shell/links';
import { NotAllowedPage } from '@/components/shell/not-allowed-page';
import { Page } from '@/components/shell/page';
import { TopicSwitch } from '@/components/text/topic-switch';
import { currentActor } from '@/lib/auth/current-actor';
import { listFigures } from '@/lib/usecases/figure/list-figures';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';

export const metadata: Metadata = { title: 'Figures' };

const FiguresPage = async ({ searchParams }: { searchParams: Promise<{ topic?: string }> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const chosen = await chooseTopic({ actor, wanted: (await searchParams).topic });
  if (!chosen.ok) notFound();
  const { topic, topics } = chosen.value;
  const found = await listFigures({ actor, topicId: topic.id });
  if (!found.ok) return <NotAllowedPage />;
  const { figures, mayWrite } = found.value;
  const adding = mayWrite && (
    <LinkButton href={`/content/figures/new?topic=${encodeURIComponent(topic.id)}`}>Add a picture</LinkButton>
  );
  return (
    <Page title="Figures" wide actions={figures.length > 0 && adding}>
      <ContentPlaces />
      <TopicSwitch topicId={topic.id} topics={topics} href="/content/figures" />
      {figures.length === 0 ? (
        <EmptyState
          title="This topic has no figures yet"
          text="A figure stands beside the step that it shows, with its caption under it. Line drawings come with a topic’s pack; pictures are added here, and then put into a text."
        >
          {adding}
        </EmptyState>
      ) : (
        <FiguresClient figures={figures} mayWrite={mayWrite} topicId={topic.id} />
      )}
    </Page>
  );
};

export default FiguresPage;
