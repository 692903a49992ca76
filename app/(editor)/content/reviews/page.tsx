import { Title } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ContentPlaces } from '@/components/content/content-places';
import classes from '@/components/review/review.module.css';
import { ReviewList } from '@/components/review/review-list';
import { TranslationReviews } from '@/components/review/translation-reviews';
import { EmptyState } from '@/components/shell/empty-state';
import { Page } from '@/components/shell/page';
import { TopicSwitch } from '@/components/text/topic-switch';
import { currentActor } from '@/lib/auth/current-actor';
import { listReviews } from '@/lib/usecases/review/list-reviews';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';

export const metadata: Metadata = { title: 'Reviews' };

type Search = { topic?: string };

const ReviewsPage = async ({ searchParams }: { searchParams: Promise<Search> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const chosen = await chooseTopic({ actor, wanted: (await searchParams).topic });
  if (!chosen.ok) notFound();
  const { topic, topics } = chosen.value;
  const found = await listReviews({ actor, topicId: topic.id });
  if (!found.ok) notFound();
  const texts = found.value.filter(({ what }) => what !== 'translation');
  const translations = found.value.filter(({ what }) => what === 'translation');
  const yours = texts.filter(({ isMine }) => !isMine);
  const others = texts.filter(({ isMine }) => isMine);
  return (
    <Page title="Reviews">
      <ContentPlaces />
      <TopicSwitch topicId={topic.id} topics={topics} href="/content/reviews" />
      {found.value.length === 0 && (
        <EmptyState
          title="Nothing is in review"
          text="A draft that is given to review waits here for somebody who did not write it. They read what changed, comment, and approve it or give it back."
        />
      )}
      <div className={classes.sections}>
        {yours.length > 0 && (
          <section aria-labelledby="yours-title">
            <Title order={2} id="yours-title" mb="xs">
              You may review
            </Title>
            <ReviewList topicId={topic.id} label="You may review" lines={yours} />
          </section>
        )}
        {others.length > 0 && (
          <section aria-labelledby="others-title">
            <Title order={2} id="others-title" mb="xs">
              Somebody else reviews, for you wrote them
            </Title>
            <ReviewList topicId={topic.id} label="Somebody else reviews" lines={others} />
          </section>
        )}
        {translations.length > 0 && (
          <section aria-labelledby="translations-title">
            <Title order={2} id="translations-title" mb="xs">
              Translations
            </Title>
            <TranslationReviews topicId={topic.id} lines={translations} />
          </section>
        )}
      </div>
    </Page>
  );
};

export default ReviewsPage;
