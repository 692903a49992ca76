import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { RuleReviewClient } from '@/app/(editor)/content/rules/reviews/[id]/rule-review-client';
import { RuleCommentsClient } from '@/app/(editor)/content/rules/rule-comments-client';
import { ContentPlaces } from '@/components/content/content-places';
import { ruleAddress, ruleWorkAddress } from '@/components/rule/rule-address';
import { NotAllowedPage } from '@/components/shell/not-allowed-page';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { getRuleReview } from '@/lib/usecases/rule/get-rule-review';

export const metadata: Metadata = { title: 'Review of a rule' };

const titleOf = (ruleId: string, withdraws: boolean, isNew: boolean): string => {
  if (withdraws) return `Review: withdraw ${ruleId}`;
  return isNew ? `Review: new rule ${ruleId}` : `Review: ${ruleId}`;
};

const RuleReviewPage = async ({ params }: { params: Promise<{ id: string }> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const found = await getRuleReview({ actor, versionId: (await params).id });
  if (!found.ok && found.problem.code === 'not-found') notFound();
  if (!found.ok) return <NotAllowedPage />;
  const { version, inForce, mayReview, comments } = found.value;
  if (version.state === 'draft') redirect(ruleWorkAddress(version.topicId, version));
  if (version.state !== 'clinical-review') redirect(ruleAddress(version.topicId, version.ruleId));
  return (
    <Page title={titleOf(version.ruleId, version.withdraws, inForce === null)} wide>
      <ContentPlaces />
      <RuleReviewClient view={found.value} />
      <RuleCommentsClient versionId={version.id} comments={comments} mayComment={mayReview} />
    </Page>
  );
};

export default RuleReviewPage;
