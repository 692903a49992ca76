import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { NewTextClient } from '@/app/(editor)/content/drafts/new/new-text-client';
import { ContentPlaces } from '@/components/content/content-places';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { getWritingTopic } from '@/lib/usecases/block/get-writing-topic';

export const metadata: Metadata = { title: 'Write a new text' };

type Search = { topic?: string };

const NewTextPage = async ({ searchParams }: { searchParams: Promise<Search> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const found = await getWritingTopic({ actor, wanted: (await searchParams).topic });
  if (!found.ok) notFound();
  const { id, title, adviceKeys, sections } = found.value;
  return (
    <Page title={`A new text for ${title}`}>
      <ContentPlaces />
      <NewTextClient topic={{ id, adviceKeys, sections }} />
    </Page>
  );
};

export default NewTextPage;
