'use client';

import { callApi } from '@/app/_client/call-api';
import { takePlace } from '@/app/_client/place-left';
import { signIn, signInWithPasskey } from '@/app/_client/sign-in';
import { forgetKept, type Holder } from '@/components/shell/kept-work';
import type { SignInAnswer } from '@/components/shell/sign-in-answer';
import { SignInForm } from '@/components/shell/sign-in-form';

type SignInClientProps = {
  hasPasskeys: boolean;
  /** The identity provider's name, where there is one. */
  provider: string | null;
  failure: string | null;
};

/** Where whoever just signed in goes: back to where they were when their session ended, or to the desk. */
const wayOn = async (): Promise<string> => {
  const answer = await callApi<Holder>('/session/holder');
  if (!answer.ok) return '/';
  forgetKept(sessionStorage, answer.value);
  return takePlace(sessionStorage, answer.value, Date.now()) ?? '/';
};

export const SignInClient = ({ hasPasskeys, provider, failure }: SignInClientProps) => {
  const goOn = async (attempt: Promise<SignInAnswer>): Promise<SignInAnswer> => {
    const answer = await attempt;
    // A full load: nothing of what was drawn for nobody may stay on the screen.
    if (answer.kind === 'signed-in') window.location.assign(await wayOn());
    return answer;
  };
  return (
    <SignInForm
      onSignIn={(credentials) => goOn(signIn(credentials))}
      onPasskey={hasPasskeys ? () => goOn(signInWithPasskey()) : null}
      provider={provider === null ? null : { name: provider, href: '/api/v1/session/provider' }}
      firstFailure={failure}
    />
  );
};
