import type { Problem } from '@/lib/domain/problem';

export const personChangedMeanwhile: Problem = {
  code: 'changed-meanwhile',
  detail: 'Another administrator changed this person after you opened the page. Load it again, then make your change.',
};

/** Not where: whether somebody works in another clinic is not this one's to know before they are its own. */
export const emailTaken: Problem = {
  code: 'invalid-input',
  detail: 'This e-mail address has an account already. Somebody who is on this list is let in again there.',
  fields: [{ field: 'email', reason: 'has an account already' }],
};

export const notPrintable = (fields: NonNullable<Problem['fields']>): Problem => ({
  code: 'invalid-input',
  detail: 'Sheets print this, and some of it can’t be printed. See the fields.',
  fields,
});
