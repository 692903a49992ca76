import { Paper, Stack, Title } from '@mantine/core';
import type { Metadata } from 'next';
import { ChoosePasswordClient } from '@/app/(auth)/choose-password/choose-password-client';
import { Wordmark } from '@/components/shell/wordmark';

export const metadata: Metadata = { title: 'Choose a password' };

const ChoosePasswordPage = () => (
  <Stack component="main" gap="lg" maw="26rem" mx="auto" px="md" pt="12vh" pb="xl">
    <Wordmark />
    <Paper withBorder p="lg">
      <Title order={1} fz="h2" mb="md">
        Choose a password
      </Title>
      <ChoosePasswordClient />
    </Paper>
  </Stack>
);

export default ChoosePasswordPage;
