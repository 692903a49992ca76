import type { Problem } from '@/lib/domain/problem';

export const runsAlready: Problem = {
  code: 'changed-meanwhile',
  detail: 'The matrix is running for this topic already. Its progress is on the page.',
};

export const contentChangedSinceRead: Problem = {
  code: 'changed-meanwhile',
  detail: 'The content changed since you read it. Load the page again and look at what is different.',
};
