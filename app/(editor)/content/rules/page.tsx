import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { NewRuleButton } from '@/app/(editor)/content/rules/new-rule-button';
import { ContentPlaces } from '@/components/content/content-places';
import { RuleList } from '@/components/rule/rule-list';
import { NotAllowedPage } from '@/components/shell/not-allowed-page';
import { Page } from '@/components/shell/page';
import { TopicSwitch } from '@/components/text/topic-switch';
import { currentActor } from '@/lib/auth/current-actor';
import { listRules } from '@/lib/usecases/rule/list-rules';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';

export const metadata: Metadata = { title: 'Rules' };

type Search = { topic?: string };

const RulesPage = async ({ searchParams }: { searchParams: Promise<Search> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const chosen = await chooseTopic({ actor, wanted: (await searchParams).topic });
  if (!chosen.ok) notFound();
  const { topic, topics } = chosen.value;
  const topicId = topic.id;
  const found = await listRules({ actor, topicId });
  if (!found.ok) return <NotAllowedPage />;
  const { rules, parts, mayWrite } = found.value;
  return (
    <Page title="Rules" wide actions={mayWrite && <NewRuleButton topicId={topicId} />}>
      <ContentPlaces />
      <TopicSwitch topicId={topicId} topics={topics} href="/content/rules" />
      <RuleList rules={rules} parts={parts} topicId={topicId} />
    </Page>
  );
};

export default RulesPage;
