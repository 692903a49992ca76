import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

type EmptyStateProps = { title: string; text: string; children?: ReactNode };

/** What stands where a list is empty: what the list is for, and the one thing to do. */
export const EmptyState = ({ title, text, children }: EmptyStateProps) => (
  <Stack gap={4} py="lg" align="flex-start">
    <Text fw={600}>{title}</Text>
    <Text c="dimmed" maw="36rem">
      {text}
    </Text>
    {children}
  </Stack>
);
