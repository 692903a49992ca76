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
