import { Text, Title } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ApproveClient } from '@/app/(editor)/content/ratings/approve-client';
import { RatersTable } from '@/components/check/raters-table';
import classes from '@/components/check/rating.module.css';
import { ratingAddress } from '@/components/check/rating-address';
import { TopicGate } from '@/components/check/topic-gate';
import { ContentPlaces } from '@/components/content/content-places';
import { LinkButton } from '@/components/shell/links';
import { NotAllowedPage } from '@/components/shell/not-allowed-page';
import { Page } from '@/components/shell/page';
import { TopicSwitch } from '@/components/text/topic-switch';
import { currentActor } from '@/lib/auth/current-actor';
import { type Instrument, instruments } from '@/lib/domain/check/rating';
import { ratingInstruments } from '@/lib/domain/check/rating-instruments';
import { may } from '@/lib/domain/permission/permissions';
import { getRatings, type TopicRatings } from '@/lib/usecases/check/get-ratings';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';

export const metadata: Metadata = { title: 'Ratings' };

type InstrumentSectionProps = { topicId: string; instrument: Instrument; given: TopicRatings; mayRate: boolean };

const InstrumentSection = ({ topicId, instrument, given, mayRate }: InstrumentSectionProps) => {
  const { title, says } = ratingInstruments[instrument];
  const ratings = given.ratings.filter((rating) => rating.instrument === instrument);
  const differing = given.disagreements.filter((each) => each.instrument === instrument).map(({ item }) => item);
  return (
    <section aria-labelledby={`title-${instrument}`} className={classes.instrument}>
      <Title order={2} id={`title-${instrument}`}>
        {title}
      </Title>
      <Text c="dimmed" maw="44rem" mb="sm">
        {says}
      </Text>
      {mayRate && (
        <LinkButton href={ratingAddress(topicId, instrument)} variant="default">
          Rate with it
        </LinkButton>
      )}
      {ratings.length > 0 ? (
        <RatersTable
          instrument={instrument}
          ratings={ratings}
          revision={given.revision}
          differing={new Set(differing)}
        />
      ) : (
        <Text mt="sm">Nobody has rated this topic with it yet. Two people are needed.</Text>
      )}
    </section>
  );
};

const RatingsPage = async ({ searchParams }: { searchParams: Promise<{ topic?: string }> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const chosen = await chooseTopic({ actor, wanted: (await searchParams).topic });
  if (!chosen.ok && chosen.problem.code === 'not-found') notFound();
  if (!chosen.ok) return <NotAllowedPage />;
  const { topic, topics } = chosen.value;
  const found = await getRatings({ actor, topicId: topic.id, now: new Date() });
  if (!found.ok) return <NotAllowedPage />;
  const { gate, revision } = found.value;
  return (
    <Page title={`Ratings of ${topic.title.toLowerCase()}`} wide>
      <ContentPlaces />
      <TopicSwitch topicId={topic.id} topics={topics} href="/content/ratings" />
      <TopicGate topic={found.value.topic} gate={gate} />
      {gate.length === 0 && may(actor.role, 'content.review') && (
        <ApproveClient
          topicId={topic.id}
          revision={revision}
          version={found.value.topic.version}
          nextReview={found.value.topic.nextReview}
        />
      )}
      {instruments.map((instrument) => (
        <InstrumentSection
          key={instrument}
          topicId={topic.id}
          instrument={instrument}
          given={found.value}
          mayRate={may(actor.role, 'content.check')}
        />
      ))}
    </Page>
  );
};

export default RatingsPage;
