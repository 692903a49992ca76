import { Text } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { RatingClient } from '@/app/(editor)/content/ratings/[instrument]/rating-client';
import { ratingsAddress } from '@/components/check/rating-address';
import { ContentPlaces } from '@/components/content/content-places';
import { TextLink } from '@/components/shell/links';
import { NotAllowedPage } from '@/components/shell/not-allowed-page';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { instruments } from '@/lib/domain/check/rating';
import { ratingInstruments } from '@/lib/domain/check/rating-instruments';
import { may } from '@/lib/domain/permission/permissions';
import { getRatings } from '@/lib/usecases/check/get-ratings';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';

export const metadata: Metadata = { title: 'Rate a topic' };

type PageProps = { params: Promise<{ instrument: string }>; searchParams: Promise<{ topic?: string }> };

const RatePage = async ({ params, searchParams }: PageProps) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const wanted = (await params).instrument;
  const instrument = instruments.find((each) => each === wanted);
  const chosen = await chooseTopic({ actor, wanted: (await searchParams).topic });
  if (!instrument || (!chosen.ok && chosen.problem.code === 'not-found')) notFound();
  if (!chosen.ok || !may(actor.role, 'content.check')) return <NotAllowedPage />;
  const { topic } = chosen.value;
  const found = await getRatings({ actor, topicId: topic.id, now: new Date() });
  if (!found.ok) return <NotAllowedPage />;
  const { ratings, revision, proposals } = found.value;
  const mine = ratings.find((rating) => rating.raterId === actor.userId && rating.instrument === instrument);
  return (
    <Page title={`Rate ${topic.title.toLowerCase()}: ${ratingInstruments[instrument].title}`} wide>
      <ContentPlaces />
      <Text maw="44rem">
        Read the sheets of a few{' '}
        <TextLink href="/" underline="always">
          presets
        </TextLink>{' '}
        first. What software can tell is filled in; change what you see otherwise, and say why. Nearly all of the sheet
        has to be so for a yes.
      </Text>
      <Text mt={4}>
        <TextLink href={ratingsAddress(topic.id)}>All ratings of this topic</TextLink>
      </Text>
      <RatingClient
        topicId={topic.id}
        revision={revision}
        instrument={instrument}
        proposals={proposals[instrument]}
        mine={mine ?? null}
      />
    </Page>
  );
};

export default RatePage;
