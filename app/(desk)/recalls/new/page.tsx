import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NewRecallClient } from '@/app/(desk)/recalls/new/new-recall-client';
import { TextLink } from '@/components/shell/links';
import { MessagePage } from '@/components/shell/message-page';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { may } from '@/lib/domain/permission/permissions';
import { recallTargetSchema } from '@/lib/domain/recall/recall';
import { prepareRecall } from '@/lib/usecases/recall/prepare-recall';

export const metadata: Metadata = { title: 'Open a recall' };

type Search = { kind?: string | string[]; id?: string | string[] };

const NewRecallPage = async ({ searchParams }: { searchParams: Promise<Search> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const { kind, id } = await searchParams;
  const target = recallTargetSchema.safeParse({ kind, id });
  const draft = await prepareRecall({ actor, target: target.success ? target.data : null });
  if (!draft.ok)
    return (
      <MessagePage
        title="Your role does not open recalls"
        text="An editor or an administrator does. Tell them what is wrong with the advice."
      >
        <TextLink href="/recalls">See the recalls</TextLink>
      </MessagePage>
    );
  return (
    <Page title="Open a recall" wide>
      <NewRecallClient
        draft={draft.value}
        mayWithdraw={may(actor.role, 'content.withdraw')}
        // As on the letters themselves: the day in UTC.
        today={new Date().toISOString().slice(0, 10)}
      />
    </Page>
  );
};

export default NewRecallPage;
