import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PeopleClient } from '@/app/(desk)/people/people-client';
import { TextLink } from '@/components/shell/links';
import { MessagePage } from '@/components/shell/message-page';
import { currentActor } from '@/lib/auth/current-actor';
import { listPeople } from '@/lib/usecases/user/list-people';

export const metadata: Metadata = { title: 'People' };

const PeoplePage = async () => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const found = await listPeople({ actor });
  if (!found.ok)
    return (
      <MessagePage
        title="Your role does not show this"
        text="An administrator adds the people of the clinic, and says what each may do."
      >
        <TextLink href="/">Go to the desk</TextLink>
      </MessagePage>
    );
  return <PeopleClient people={found.value} ownId={actor.userId} />;
};

export default PeoplePage;
