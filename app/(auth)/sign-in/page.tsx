import { Paper, Stack, Text, Title } from '@mantine/core';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInClient } from '@/app/(auth)/sign-in/sign-in-client';
import { Wordmark } from '@/components/shell/wordmark';
import { currentActor } from '@/lib/auth/current-actor';

export const metadata: Metadata = { title: 'Sign in' };

const SignInPage = async () => {
  if (await currentActor()) redirect('/');
  return (
    <Stack component="main" gap="lg" maw="24rem" mx="auto" px="md" pt="12vh" pb="xl">
      <Stack gap={4}>
        <Wordmark />
        <Text c="dimmed">Handouts that hold only what applies to the person in front of you.</Text>
      </Stack>
      <Paper withBorder p="lg">
        <Title order={1} fz="h2" mb="md">
          Sign in
        </Title>
        <SignInClient />
      </Paper>
      <Text size="sm" c="dimmed">
        Forgotten password or no account: ask your clinic’s administrator.
      </Text>
    </Stack>
  );
};

export default SignInPage;
