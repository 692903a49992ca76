import { type ApiProblem, callApi } from '@/app/_client/call-api';
import type { Credentials, SignInAnswer } from '@/components/shell/sign-in-answer';
import { clockTime } from '@/components/shell/written-date';

const wordsFor = (problem: ApiProblem, code: string | undefined): string => {
  switch (problem.code) {
    case 'not-signed-in':
      return code === undefined
        ? 'This email and password do not match an account.'
        : 'This code is not right. An app shows a new one every 30 seconds; a recovery code works once.';
    case 'too-many-attempts': {
      const at = new Date(Date.now() + (problem.retryAfterSeconds ?? 60) * 1000);
      return `Too many attempts. Try again at ${clockTime(at)}.`;
    }
    default:
      return problem.detail;
  }
};

/** Signs in with what was typed; what stands in the way comes back in words. */
export const signIn = async (credentials: Credentials): Promise<SignInAnswer> => {
  const answer = await callApi('/session', { method: 'POST', body: credentials });
  if (answer.ok) return { kind: 'signed-in' };
  if (answer.problem.code === 'second-factor-wanted') return { kind: 'code-wanted' };
  return { kind: 'refused', words: wordsFor(answer.problem, credentials.code) };
};
