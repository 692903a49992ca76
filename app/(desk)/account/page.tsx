import { Text } from '@mantine/core';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { deskLibraryOf } from '@/app/_shell/desk-library-of';
import { AccountClient } from '@/app/(desk)/account/account-client';
import { Page } from '@/components/shell/page';
import { currentActor } from '@/lib/auth/current-actor';
import { relyingParty } from '@/lib/auth/relying-party';
import { signInWays } from '@/lib/auth/sign-in-ways';
import { getAccount } from '@/lib/usecases/account/get-account';

const noPasskeysBecause = (hasPassword: boolean, provider: string | null): string | null => {
  if (relyingParty() === null)
    return 'They can’t be used here: Plainleaf would need an https address with a name. Whoever runs it can give it one.';
  if (hasPassword) return null;
  return `You sign in with ${provider ?? 'an identity provider'}, and a passkey would still open your account when it no longer does. Sign in there with a passkey, if it has them.`;
};

export const metadata: Metadata = { title: 'Account' };

const AccountPage = async () => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const [account, { clinicName }] = await Promise.all([getAccount({ actor }), deskLibraryOf(actor)]);
  if (!account.ok) redirect('/sign-in');
  const { email, name, hasPassword, secondFactorSince, recoveryCodesLeft, passkeys, sessions } = account.value;
  const { provider } = signInWays();
  return (
    <Page title="Account">
      <Text mb="xl">
        {name}, {email}
      </Text>
      <AccountClient
        person={{ email, name, clinicName }}
        hasPassword={hasPassword}
        provider={provider}
        secondFactorSince={secondFactorSince?.toISOString() ?? null}
        recoveryCodesLeft={recoveryCodesLeft}
        passkeys={passkeys.map(({ createdAt, lastUsedAt, ...passkey }) => ({
          ...passkey,
          createdAt: createdAt.toISOString(),
          lastUsedAt: lastUsedAt?.toISOString() ?? null,
        }))}
        noPasskeysBecause={noPasskeysBecause(hasPassword, provider)}
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
