import type { Problem } from '@/lib/domain/problem';

export const runsAlready: Problem = {
  code: 'changed-meanwhile',
  detail: 'The matrix is running for this topic already. Its progress is on the page.',
};
