import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { type ApiProblem, callApi } from '@/app/_client/call-api';
import { showPasskey } from '@/app/_client/passkey-question';
import type { Credentials, SignInAnswer } from '@/components/shell/sign-in-answer';
import { clockTime } from '@/components/shell/written-date';

const wordsFor = (problem: ApiProblem, notRight: string): string => {
  switch (problem.code) {
    case 'not-signed-in':
      return notRight;
    case 'too-many-attempts': {
      const at = new Date(Date.now() + (problem.retryAfterSeconds ?? 60) * 1000);
      return `Too many attempts. Try again at ${clockTime(at)}.`;
    }
    default:
      return problem.detail;
  }
};

const refused = (words: string): SignInAnswer => ({ kind: 'refused', words });

const wrongPassword = 'This email and password do not match an account.';
const wrongCode = 'This code is not right. An app shows a new one every 30 seconds; a recovery code works once.';
const wrongPasskey = 'This passkey opens no account here. It may have been removed, or the account suspended.';

/** Signs in with what was typed; what stands in the way comes back in words. */
export const signIn = async (credentials: Credentials): Promise<SignInAnswer> => {
  const answer = await callApi('/session', { method: 'POST', body: credentials });
  if (answer.ok) return { kind: 'signed-in' };
  if (answer.problem.code === 'second-factor-wanted') return { kind: 'code-wanted' };
  return refused(wordsFor(answer.problem, credentials.code === undefined ? wrongPassword : wrongCode));
};

/** The same, with a passkey that the browser asks for. */
export const signInWithPasskey = async (): Promise<SignInAnswer> => {
  const question = await callApi<PublicKeyCredentialRequestOptionsJSON>('/session/passkey/challenge', {
    method: 'POST',
  });
  if (!question.ok) return refused(wordsFor(question.problem, wrongPasskey));
  const shown = await showPasskey(question.value);
  if (!shown.ok) return refused(shown.problem);
  const answer = await callApi('/session/passkey', { method: 'POST', body: shown.value });
  return answer.ok ? { kind: 'signed-in' } : refused(wordsFor(answer.problem, wrongPasskey));
};
