import { Text } from '@mantine/core';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountClient } from '@/app/(desk)/account/account-client';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { signInWays } from '@/lib/auth/sign-in-ways';
import { getAccount } from '@/lib/usecases/account/get-account';
import { getDeskLibrary } from '@/lib/usecases/topic/get-desk-library';

export const metadata: Metadata = { title: 'Account' };

const AccountPage = async () => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const [account, { clinicName }] = await Promise.all([getAccount({ actor }), getDeskLibrary({ actor })]);
  if (!account.ok) redirect('/sign-in');
  const { email, name, hasPassword, secondFactorSince, recoveryCodesLeft, sessions } = account.value;
  return (
    <Page title="Account">
      <Text mb="xl">
        {name}, {email}
      </Text>
      <AccountClient
        person={{ email, name, clinicName }}
        hasPassword={hasPassword}
        provider={signInWays().provider}
        secondFactorSince={secondFactorSince?.toISOString() ?? null}
        recoveryCodesLeft={recoveryCodesLeft}
        sessions={sessions.map(({ createdAt, lastSeenAt, ...session }) => ({
          ...session,
          createdAt: createdAt.toISOString(),
          lastSeenAt: lastSeenAt.toISOString(),
        }))}
      />
    </Page>
  );
};

export default AccountPage;
