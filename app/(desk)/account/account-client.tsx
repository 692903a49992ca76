'use client';

import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { callApi } from '@/app/_client/call-api';
import { usePasskeys } from '@/app/(desk)/account/use-passkeys';
import { useSecondFactor } from '@/app/(desk)/account/use-second-factor';
import { AccountSection } from '@/components/account/account-section';
import { OwnSessions, type SessionLine } from '@/components/account/own-sessions';
import type { PasskeyLine } from '@/components/account/passkey-listed';
import { Passkeys } from '@/components/account/passkeys';
import { type PasswordChange, PasswordForm, type PasswordFormProps } from '@/components/account/password-form';
import { SecondFactor } from '@/components/account/second-factor';

type AccountClientProps = {
  person: PasswordFormProps['person'];
  hasPassword: boolean;
  /** The identity provider's name, where there is one. */
  provider: string | null;
  secondFactorSince: string | null;
  recoveryCodesLeft: number;
  passkeys: PasskeyLine[];
  /** Why none can be added; null when one can. */
  noPasskeysBecause: string | null;
  sessions: SessionLine[];
};

export const AccountClient = (props: AccountClientProps) => {
  const { person, hasPassword, provider, secondFactorSince, recoveryCodesLeft, sessions } = props;
  const { passkeys, noPasskeysBecause } = props;
  const router = useRouter();
  const secondFactor = useSecondFactor();
  const passkeyActs = usePasskeys();

  const changePassword = async (change: PasswordChange) => {
    const answer = await callApi('/account/password', { method: 'PUT', body: change });
    if (!answer.ok) return answer.problem;
    notifications.show({ message: 'The password is changed. Everywhere else you were signed out.' });
    router.refresh();
    return null;
  };
  const end = async (path: string, method: 'POST' | 'DELETE', said: string) => {
    const answer = await callApi(path, { method });
    // What is over already needs no ending.
    const isOver = !answer.ok && answer.problem.code === 'not-found';
    if (answer.ok || isOver) notifications.show({ message: said });
    else notifications.show({ color: 'red', message: `Not ended: ${answer.problem.detail}` });
    router.refresh();
  };
  return (
    <>
      <AccountSection
        id="password"
        title="Password"
        says="When you change it, you stay signed in here and are signed out everywhere else."
      >
        {hasPassword ? (
          <PasswordForm person={person} hasSecondFactor={secondFactorSince !== null} onChange={changePassword} />
        ) : (
          <Text>
            You have none, and sign in with {provider ?? 'an identity provider'}. For a password too, ask your clinic’s
            administrator for a link to choose one.
          </Text>
        )}
      </AccountSection>
      <AccountSection
        id="second-factor"
        title="Second factor"
        says="A code from your phone, asked for after the password. With it, a password of 8 characters is enough."
      >
        <SecondFactor
          since={secondFactorSince}
          recoveryCodesLeft={recoveryCodesLeft}
          hasPassword={hasPassword}
          {...secondFactor}
        />
      </AccountSection>
      <AccountSection
        id="passkeys"
        title="Passkeys"
        says="Each opens the account by itself, in place of password and code. A new password does not change them."
      >
        <Passkeys passkeys={passkeys} noneBecause={noPasskeysBecause} {...passkeyActs} />
      </AccountSection>
      <AccountSection
        id="sessions"
        title="Where you are signed in"
        says="A place that you do not know: end it, and change the password."
      >
        <OwnSessions
          sessions={sessions}
          onEnd={(id) => end(`/account/sessions/${id}`, 'DELETE', 'Ended. There, one has to sign in again.')}
          onEndOthers={() => end('/account/sessions/end-others', 'POST', 'You are signed in only here now.')}
        />
      </AccountSection>
    </>
  );
};
