import { TextLink } from '@/components/shell/links';
import { MessagePage } from '@/components/shell/message-page';

/** What stands in the place of a page that this person's role does not show. */
export const NotAllowedPage = () => (
  <MessagePage
    title="Your role does not show this"
    text="Patients and their handouts are for clinicians and administrators. Sheets can be tried on a profile with no name."
  >
    <TextLink href="/">Go to the desk</TextLink>
  </MessagePage>
);
