import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type MessagePageProps = { title: string; text: string; children?: ReactNode };

/** A page that says one thing: what happened, what was kept, what to do. */
export const MessagePage = ({ title, text, children }: MessagePageProps) => (
  <Stack component="main" gap="sm" maw="34rem" mx="auto" px="md" py="4rem">
    <Title order={1}>{title}</Title>
    <Text size="lg">{text}</Text>
    {children}
  </Stack>
);
