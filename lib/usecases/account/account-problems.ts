import type { TimedProblem } from '@/lib/auth/too-many-attempts';
import type { Problem } from '@/lib/domain/problem';

/** One place of the form that is wrong, with a sentence to show beside it. */
export const notRight = (field: string, reason: string): Problem => ({
  code: 'invalid-input',
  detail: reason,
  fields: [{ field, reason }],
});

export const passwordNotRight = (field: string): Problem => notRight(field, 'This is not your password.');

export const noPassword = (field: string): Problem =>
  notRight(field, 'You have no password yet. Ask your clinic’s administrator for a link to choose one.');

export const codeNotRight: Problem = notRight(
  'code',
  'This code is not right, or was used before. Wait for the next one.',
);

export const sessionOver: TimedProblem = { problem: { code: 'not-signed-in', detail: 'Sign in, then try again.' } };

export const passkeyNotRight: Problem = notRight(
  'passkey',
  'This passkey did not show that it is you. Try once more, or another way.',
);

export const noPasskeyYet: Problem = { code: 'not-found', detail: 'You have no passkey.' };

export const passkeyNotTaken: Problem = {
  code: 'invalid-input',
  detail: 'What the browser made can’t be used, or it took longer than five minutes. Nothing was added. Try once more.',
};

export const passkeyTaken: Problem = { code: 'changed-meanwhile', detail: 'This passkey was added before.' };

export const passkeysAreFull: Problem = {
  code: 'not-allowed',
  detail: 'You have as many passkeys as an account can have. Remove one that you do not use, then add this one.',
};

export const passkeysOfProvider: Problem = {
  code: 'not-allowed',
  detail:
    'You have no password here: your identity provider opens your account, and a passkey would open it without them.',
};

export const linkIsOver: Problem = {
  code: 'not-found',
  detail: 'This link is over. Ask your clinic’s administrator for a new one.',
};

export const secondFactorInUse: Problem = {
  code: 'changed-meanwhile',
  detail: 'You use a second factor already. Take it off first, then set up another one.',
};

export const noSecondFactorBegun: Problem = {
  code: 'changed-meanwhile',
  detail: 'There is nothing to confirm. Begin to set up the second factor again.',
};

export const noSecondFactor: Problem = { code: 'not-found', detail: 'You use no second factor.' };

export const signOutInstead: Problem = {
  code: 'invalid-input',
  detail: 'This is where you are now. Sign out to end it.',
};
