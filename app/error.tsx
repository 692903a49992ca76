'use client';

import { Button, Group, Text } from '@mantine/core';
import { MessagePage } from '@/components/shell/message-page';

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

const ErrorPage = ({ error, retry }: ErrorPageProps) => (
  <MessagePage
    title="This page could not be shown"
    text="Everything that was issued is kept in the record. Try again in a moment."
  >
    {error.digest && (
      <Text size="sm" c="dimmed">
        Reference for support: {error.digest}
      </Text>
    )}
    <Group>
      <Button onClick={retry}>Try again</Button>
    </Group>
  </MessagePage>
);

export default ErrorPage;
