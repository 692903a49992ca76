import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { RecallClient } from '@/app/(desk)/recalls/[id]/recall-client';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { may } from '@/lib/domain/permission/permissions';
import { getRecall } from '@/lib/usecases/recall/get-recall';

export const metadata: Metadata = { title: 'Recall' };

const RecallPage = async ({ params }: { params: Promise<{ id: string }> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const found = await getRecall({ actor, recallId: (await params).id });
  if (!found.ok) notFound();
  return (
    <Page title={found.value.recall.title} wide>
      <RecallClient
        view={found.value}
        mayManage={may(actor.role, 'recall.manage')}
        mayExport={may(actor.role, 'recall.export')}
      />
    </Page>
  );
};

export default RecallPage;
