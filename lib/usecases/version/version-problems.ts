import { type VersionAction, type VersionState, versionStateWords } from '@/lib/domain/content/version-state';
import type { Problem } from '@/lib/domain/problem';

const cant: Record<Extract<VersionAction, 'submit' | 'return' | 'approve'>, string> = {
  submit: 'can’t be given to review',
  return: 'can’t be given back',
  approve: 'can’t be approved',
};

/** Somebody moved it on, or it never was where this can be done. */
export const wrongState = (state: VersionState, action: keyof typeof cant): Problem => ({
  code: 'changed-meanwhile',
  detail: `This is ${versionStateWords[state].toLowerCase()} now, so it ${cant[action]}. Load the page again.`,
});

export const textChanged: Problem = {
  code: 'changed-meanwhile',
  detail: 'This text was changed after you read it. Nothing was done. Load the page again and read what is new.',
};

export const topicChanged: Problem = {
  code: 'changed-meanwhile',
  detail: 'The topic changed while this text was checked. Nothing was published. Try again.',
};

export const authorCantReview: Problem = {
  code: 'not-allowed',
  detail: 'You wrote on this text, so somebody else reviews it.',
};

export const notPublishable = (fields: NonNullable<Problem['fields']>): Problem => ({
  code: 'not-publishable',
  detail:
    fields.length === 1
      ? `Not yet: ${fields[0]?.reason ?? ''}`
      : `Not yet: ${fields.length} things stand in the way. See what they are.`,
  fields,
});

export const notReviewable = (fields: NonNullable<Problem['fields']>): Problem => ({
  code: 'not-publishable',
  detail: `Not given to review: ${fields.map(({ reason }) => reason).join(' ')}`,
  fields,
});
