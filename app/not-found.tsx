import { Anchor } from '@mantine/core';
import type { Metadata } from 'next';
import Link from 'next/link';
import { MessagePage } from '@/components/shell/message-page';

export const metadata: Metadata = { title: 'Not found' };

const NotFound = () => (
  <MessagePage title="There is nothing here" text="The address is wrong, or it belongs to another clinic.">
    <Anchor component={Link} href="/">
      Go to the desk
    </Anchor>
  </MessagePage>
);

export default NotFound;
