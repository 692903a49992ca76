import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { NewFigureClient } from '@/app/(editor)/content/figures/new/new-figure-client';
import { ContentPlaces } from '@/components/content/content-places';
import { NotAllowedPage } from '@/components/shell/not-allowed-page';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { listFigures } from '@/lib/usecases/figure/list-figures';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';

export const metadata: Metadata = { title: 'Add a picture' };

const NewFigurePage = async ({ searchParams }: { searchParams: Promise<{ topic?: string }> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const chosen = await chooseTopic({ actor, wanted: (await searchParams).topic });
  if (!chosen.ok) notFound();
  const topicId = chosen.value.topic.id;
  const found = await listFigures({ actor, topicId });
  if (!found.ok || !found.value.mayWrite) return <NotAllowedPage />;
  return (
    <Page title="Add a picture" wide>
      <ContentPlaces />
      <NewFigureClient adviceKeys={found.value.adviceKeys} topicId={topicId} />
    </Page>
  );
};

export default NewFigurePage;
