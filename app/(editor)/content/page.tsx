import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { TextsClient } from '@/app/(editor)/content/texts-client';
import { ContentPlaces } from '@/components/content/content-places';
import { EmptyState } from '@/components/shell/empty-state';
import { LinkButton, TextLink } from '@/components/shell/links';
import { Page } from '@/components/shell/page';
import { TopicSwitch } from '@/components/text/topic-switch';
import { currentActor } from '@/lib/auth/current-actor';
import { listTexts } from '@/lib/usecases/block/list-texts';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';

export const metadata: Metadata = { title: 'Texts' };

type Search = { topic?: string };

const TextsPage = async ({ searchParams }: { searchParams: Promise<Search> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const chosen = await chooseTopic({ actor, wanted: (await searchParams).topic });
  if (!chosen.ok) notFound();
  const { topic, topics } = chosen.value;
  const today = new Date().toISOString().slice(0, 10);
  const found = await listTexts({ actor, topicId: topic.id, today });
  if (!found.ok) notFound();
  const { lines, sections } = found.value;
  const ofTopic = `?topic=${encodeURIComponent(topic.id)}`;
  return (
    <Page
      title={topic.title}
      wide
      actions={
        <>
          <TextLink href={`/content/owners${ofTopic}`} size="sm">
            Owners
          </TextLink>
          <LinkButton href={`/content/drafts/new${ofTopic}`}>Write a new text</LinkButton>
        </>
      }
    >
      <ContentPlaces />
      <TopicSwitch topicId={topic.id} topics={topics} href="/content" />
      {lines.length === 0 ? (
        <EmptyState
          title="This topic has no texts yet"
          text="A text is one piece of advice, as it is printed. Write the first one, or bring a pack: whatever comes in is read by a second person before it is on a sheet."
        />
      ) : (
        <TextsClient topicId={topic.id} sections={sections} lines={lines} />
      )}
    </Page>
  );
};

export default TextsPage;
