'use client';

import { type ApiProblem, callApi } from '@/app/_client/call-api';
import { type Credentials, SignInForm } from '@/components/shell/sign-in-form';
import { clockTime } from '@/components/shell/written-date';

const wordsFor = (problem: ApiProblem): string => {
  switch (problem.code) {
    case 'not-signed-in':
      return 'This email and password do not match an account.';
    case 'too-many-attempts': {
      const at = new Date(Date.now() + (problem.retryAfterSeconds ?? 60) * 1000);
      return `Too many attempts. Try again at ${clockTime(at)}.`;
    }
    default:
      return problem.detail;
  }
};

export const SignInClient = () => {
  const signIn = async (credentials: Credentials): Promise<string | null> => {
    const answer = await callApi('/session', { method: 'POST', body: credentials });
    if (!answer.ok) return wordsFor(answer.problem);
    // A full load: nothing of what was drawn for nobody may stay on the screen.
    window.location.assign('/');
    return null;
  };
  return <SignInForm onSignIn={signIn} />;
};
