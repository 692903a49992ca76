import { Text } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { DraftClient } from '@/app/(editor)/content/drafts/[id]/draft-client';
import { TextLink } from '@/components/shell/links';
import { reviewAddress, textAddress } from '@/components/text/text-address';
import { currentActor } from '@/lib/auth/current-actor';
import type { BlockDraftView } from '@/lib/domain/content/block-draft-view';
import type { WritingTopic } from '@/lib/domain/content/writing-topic';
import { getDraft } from '@/lib/usecases/block/get-draft';
import { getWritingTopic } from '@/lib/usecases/block/get-writing-topic';

export const metadata: Metadata = { title: 'Write' };

const About = ({ view, topic }: { view: BlockDraftView; topic: WritingTopic }) => {
  const { adviceKey } = view.draft;
  return (
    <Text size="sm" c="dimmed">
      {view.publishedVersionId === null ? (
        'A new text.'
      ) : (
        <>
          A change of{' '}
          <TextLink href={textAddress(topic.id, view.blockName)} underline="always">
            the text in force
          </TextLink>
          .
        </>
      )}{' '}
      Advice: {topic.words.advice[adviceKey] ?? adviceKey} ({adviceKey}). Written by {view.authors.join(', ')}.
    </Text>
  );
};

const DraftPage = async ({ params }: { params: Promise<{ id: string }> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const { id } = await params;
  const found = z.guid().safeParse(id).success ? await getDraft({ actor, versionId: id }) : null;
  if (!found?.ok) notFound();
  const view = found.value;
  if (view.state !== 'draft') redirect(reviewAddress(view.topicId, view.id));
  const topic = await getWritingTopic({ actor, wanted: view.topicId });
  if (!topic.ok) notFound();
  return (
    <DraftClient
      view={view}
      topic={topic.value}
      userName={actor.userName}
      about={<About view={view} topic={topic.value} />}
    />
  );
};

export default DraftPage;
