import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { DeskFrame } from '@/app/_shell/desk-frame';
import { TextLink } from '@/components/shell/links';
import { MessagePage } from '@/components/shell/message-page';
import { currentActor } from '@/lib/auth/current-actor';
import { may } from '@/lib/domain/permission/permissions';

const EditorLayout = async ({ children }: { children: ReactNode }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  return (
    <DeskFrame actor={actor}>
      {may(actor.role, 'content.read') ? (
        children
      ) : (
        <MessagePage
          title="Your role does not show this"
          text="Texts, rules and their reviews are for editors and administrators. What they publish is on your sheets at once."
        >
          <TextLink href="/">Go to the desk</TextLink>
        </MessagePage>
      )}
    </DeskFrame>
  );
};

export default EditorLayout;
