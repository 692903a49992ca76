import { Paper, Stack, Text, Title } from '@mantine/core';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInClient } from '@/app/(auth)/sign-in/sign-in-client';
import { askedOf, type SearchParams } from '@/app/(desk)/_view/asked-of';
import { Wordmark } from '@/components/shell/wordmark';
import { currentActor } from '@/lib/auth/current-actor';
import { relyingParty } from '@/lib/auth/relying-party';
import { signInWays } from '@/lib/auth/sign-in-ways';
import { providerRefusalWords, toProviderRefusal } from '@/lib/domain/account/provider-refusal';

export const metadata: Metadata = { title: 'Sign in' };

const SignInPage = async ({ searchParams }: { searchParams: SearchParams }) => {
  if (await currentActor()) redirect('/');
  const { error } = await askedOf(searchParams, ['error']);
  const refusal = error === undefined ? null : toProviderRefusal(error);
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
        <SignInClient
          hasPasskeys={relyingParty() !== null}
          provider={signInWays().provider}
          failure={refusal && providerRefusalWords[refusal]}
        />
      </Paper>
      <Text size="sm" c="dimmed">
        Forgotten password or no account: ask your clinic’s administrator.
      </Text>
    </Stack>
  );
};

export default SignInPage;
