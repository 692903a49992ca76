import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { RuleClient } from '@/app/(editor)/content/rules/[id]/rule-client';
import { ContentPlaces } from '@/components/content/content-places';
import { NotAllowedPage } from '@/components/shell/not-allowed-page';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { getRule } from '@/lib/usecases/rule/get-rule';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';

type Given = { params: Promise<{ id: string }>; searchParams: Promise<{ topic?: string }> };

export const generateMetadata = async ({ params }: Given): Promise<Metadata> => ({
  title: `Rule ${(await params).id}`,
});

const RulePage = async ({ params, searchParams }: Given) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const { id } = await params;
  const chosen = await chooseTopic({ actor, wanted: (await searchParams).topic });
  const found = chosen.ok ? await getRule({ actor, topicId: chosen.value.topic.id, ruleId: id }) : chosen;
  if (!found.ok && found.problem.code === 'not-found') notFound();
  if (!found.ok) return <NotAllowedPage />;
  return (
    <Page title={`Rule ${id}`} wide>
      <ContentPlaces />
      <RuleClient view={found.value} />
    </Page>
  );
};

export default RulePage;
