import type { Metadata } from 'next';
import { TextLink } from '@/components/shell/links';
import { MessagePage } from '@/components/shell/message-page';

export const metadata: Metadata = { title: 'Not found' };

const NotFound = () => (
  <MessagePage title="There is nothing here" text="The address is wrong, or it belongs to another clinic.">
    <TextLink href="/">Go to the desk</TextLink>
  </MessagePage>
);

export default NotFound;
