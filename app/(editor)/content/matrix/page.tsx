import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { MatrixClient } from '@/app/(editor)/content/matrix/matrix-client';
import { MatrixFindings } from '@/components/check/matrix-findings';
import { MatrixOutcome } from '@/components/check/matrix-outcome';
import type { RunProgress } from '@/components/check/run-line';
import { ContentPlaces } from '@/components/content/content-places';
import { NotAllowedPage } from '@/components/shell/not-allowed-page';
import { Page } from '@/components/shell/page';
import { TopicSwitch } from '@/components/text/topic-switch';
import { currentActor } from '@/lib/auth/current-actor';
import type { MatrixRun } from '@/lib/domain/check/matrix-run';
import { may } from '@/lib/domain/permission/permissions';
import { getMatrixRun } from '@/lib/usecases/check/get-matrix-run';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';

export const metadata: Metadata = { title: 'Checks' };

const toProgress = ({ findings: _findings, ...progress }: MatrixRun): RunProgress => progress;

const MatrixPage = async ({ searchParams }: { searchParams: Promise<{ topic?: string }> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const chosen = await chooseTopic({ actor, wanted: (await searchParams).topic });
  if (!chosen.ok && chosen.problem.code === 'not-found') notFound();
  if (!chosen.ok) return <NotAllowedPage />;
  const { topic, topics } = chosen.value;
  const found = await getMatrixRun({ actor, topicId: topic.id, now: new Date() });
  if (!found.ok) return <NotAllowedPage />;
  const { latest, lastDone, revision, titles, language } = found.value;
  return (
    <Page title="Profile matrix" wide>
      <ContentPlaces />
      <TopicSwitch topicId={topic.id} topics={topics} href="/content/matrix" />
      <MatrixClient
        key={topic.id + (latest?.id ?? '')}
        topicId={topic.id}
        latest={latest && toProgress(latest)}
        mayCheck={may(actor.role, 'content.check')}
      />
      {lastDone && (
        <>
          <MatrixOutcome run={lastDone} isCurrent={lastDone.revision === revision} />
          <MatrixFindings topicId={topic.id} language={language} findings={lastDone.findings} titleOf={titles} />
        </>
      )}
    </Page>
  );
};

export default MatrixPage;
