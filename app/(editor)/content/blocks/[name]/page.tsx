import { Text, Title } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { nameInAddress } from '@/app/_address/name-in-address';
import { TextActions } from '@/app/(editor)/content/blocks/[name]/text-actions';
import { ContentPlaces } from '@/components/content/content-places';
import { PartsAlone } from '@/components/handout/sheet/parts-alone';
import { EmptyState } from '@/components/shell/empty-state';
import { Page } from '@/components/shell/page';
import classes from '@/components/text/text.module.css';
import { TextFacts } from '@/components/text/text-facts';
import { TextHistory } from '@/components/text/text-history';
import { WithdrawnNotice } from '@/components/text/withdrawn-notice';
import { currentActor } from '@/lib/auth/current-actor';
import { suggestReviewBy } from '@/lib/domain/content/review-again';
import { getText } from '@/lib/usecases/block/get-text';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';

export const metadata: Metadata = { title: 'Text' };

type Address = { params: Promise<{ name: string }>; searchParams: Promise<{ topic?: string }> };

const TextPage = async ({ params, searchParams }: Address) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const chosen = await chooseTopic({ actor, wanted: (await searchParams).topic });
  if (!chosen.ok) notFound();
  const topicId = chosen.value.topic.id;
  const name = nameInAddress((await params).name);
  const today = new Date().toISOString().slice(0, 10);
  const found = await getText({ actor, topicId, name, today });
  if (!found.ok) notFound();
  const { line, versions, printed, words } = found.value;
  const withdrawn = line.inForce ? null : versions.find(({ state }) => state === 'withdrawn');
  return (
    <Page
      title={line.title}
      wide
      actions={
        <TextActions
          topicId={topicId}
          name={name}
          inForceId={line.inForce?.versionId ?? null}
          work={line.open.find(({ kind }) => kind === 'source') ?? null}
          suggestedReview={suggestReviewBy(today)}
        />
      }
    >
      <ContentPlaces />
      <div className={classes.sections}>
        {withdrawn && <WithdrawnNotice versionId={withdrawn.id} reason={withdrawn.endReason} />}
        <div className={classes.top}>
          <section aria-labelledby="printed-title">
            <Title order={2} id="printed-title" mb="xs">
              As it is printed
            </Title>
            {printed ? (
              <div className={classes.paper}>
                <PartsAlone document={printed} />
              </div>
            ) : (
              <EmptyState
                title="No text is in force"
                text="Nothing of this is on a sheet. What is written is printed once somebody else has reviewed it."
              />
            )}
          </section>
          <section aria-labelledby="facts-title">
            <Title order={2} id="facts-title" mb="xs">
              Facts
            </Title>
            <TextFacts line={line} versions={versions} words={words} />
            <Text size="xs" c="dimmed" mt="xs">
              {name}
            </Text>
          </section>
        </div>
        <TextHistory versions={versions} words={words} />
      </div>
    </Page>
  );
};

export default TextPage;
