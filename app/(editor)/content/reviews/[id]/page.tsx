import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ReviewClient } from '@/app/(editor)/content/reviews/[id]/review-client';
import { ContentPlaces } from '@/components/content/content-places';
import { ReviewMeta } from '@/components/review/review-meta';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { may } from '@/lib/domain/permission/permissions';
import { getReview } from '@/lib/usecases/review/get-review';

export const metadata: Metadata = { title: 'Review' };

const ReviewPage = async ({ params }: { params: Promise<{ id: string }> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const found = await getReview({ actor, versionId: (await params).id });
  if (!found.ok) notFound();
  return (
    <Page title={found.value.draft.title || 'Without a title'} wide>
      <ContentPlaces />
      <ReviewMeta view={found.value} />
      <ReviewClient view={found.value} mayReview={may(actor.role, 'content.review')} />
    </Page>
  );
};

export default ReviewPage;
