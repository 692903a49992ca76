import { Title } from '@mantine/core';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Suspense } from 'react';
import { ContactProgress, ContactProgressAwaited } from '@/components/recall/contact-progress';
import { NoRecalls } from '@/components/recall/no-recalls';
import classes from '@/components/recall/recall.module.css';
import { RecallList } from '@/components/recall/recall-list';
import { LinkButton } from '@/components/shell/links';
import { NotAllowedPage } from '@/components/shell/not-allowed-page';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import { getRecallProgress } from '@/lib/usecases/recall/get-recall-progress';
import { listRecalls } from '@/lib/usecases/recall/list-recalls';

export const metadata: Metadata = { title: 'Recalls' };

const Progress = async ({ actor, recallId }: { actor: Actor; recallId: string }) => {
  const counts = await getRecallProgress({ actor, recallId });
  return counts.ok ? <ContactProgress counts={counts.value} /> : null;
};

const RecallsPage = async () => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const found = await listRecalls({ actor });
  if (!found.ok) return <NotAllowedPage />;
  const mayOpen = may(actor.role, 'recall.manage');
  const open = found.value.filter(({ closure }) => closure === null);
  const closed = found.value.filter(({ closure }) => closure !== null);
  const progressOf = ({ id }: { id: string }) => (
    <Suspense fallback={<ContactProgressAwaited />}>
      <Progress actor={actor} recallId={id} />
    </Suspense>
  );
  return (
    <Page
      title="Recalls"
      actions={mayOpen && found.value.length > 0 && <LinkButton href="/recalls/new">Open a recall</LinkButton>}
    >
      {found.value.length === 0 ? (
        <NoRecalls mayOpen={mayOpen} />
      ) : (
        <div className={classes.sections}>
          <section aria-labelledby="open-title">
            <Title order={2} id="open-title" mb="xs">
              Open
            </Title>
            {open.length > 0 ? (
              <RecallList recalls={open} label="Open recalls" progressOf={progressOf} />
            ) : (
              <p>None is open.</p>
            )}
          </section>
          {closed.length > 0 && (
            <section aria-labelledby="closed-title">
              <Title order={2} id="closed-title" mb="xs">
                Closed
              </Title>
              <RecallList recalls={closed} label="Closed recalls" progressOf={progressOf} />
            </section>
          )}
        </div>
      )}
    </Page>
  );
};

export default RecallsPage;
