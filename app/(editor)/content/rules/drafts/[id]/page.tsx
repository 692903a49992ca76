import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { RuleDraftClient } from '@/app/(editor)/content/rules/drafts/[id]/rule-draft-client';
import { RuleCommentsClient } from '@/app/(editor)/content/rules/rule-comments-client';
import { ContentPlaces } from '@/components/content/content-places';
import { ruleAddress, ruleWorkAddress } from '@/components/rule/rule-address';
import { NotAllowedPage } from '@/components/shell/not-allowed-page';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { getRuleDraft } from '@/lib/usecases/rule/get-rule-draft';

export const metadata: Metadata = { title: 'Draft of a rule' };

const titleOf = (ruleId: string, withdraws: boolean, isNew: boolean): string => {
  if (withdraws) return `Withdraw ${ruleId}`;
  return isNew ? `New rule ${ruleId}` : `Change ${ruleId}`;
};

const RuleDraftPage = async ({ params }: { params: Promise<{ id: string }> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const found = await getRuleDraft({ actor, versionId: (await params).id });
  if (!found.ok && found.problem.code === 'not-found') notFound();
  if (!found.ok) return <NotAllowedPage />;
  const { version, inForce, mayWrite, comments } = found.value;
  if (version.state === 'clinical-review') redirect(ruleWorkAddress(version.topicId, version));
  if (version.state !== 'draft' || !mayWrite) redirect(ruleAddress(version.topicId, version.ruleId));
  return (
    <Page title={titleOf(version.ruleId, version.withdraws, inForce === null)} wide>
      <ContentPlaces />
      <RuleDraftClient view={found.value} />
      {comments.length > 0 && <RuleCommentsClient versionId={version.id} comments={comments} mayComment />}
    </Page>
  );
};

export default RuleDraftPage;
