import { isUnavailable } from '@/lib/db/database-errors';
import { requestScope } from '@/lib/operations/request-scope';

/** Next.js tells of every error that a page did not survive; a database that is away is none of ours. */
export const noteRequestError = (error: unknown): void => {
  const scope = requestScope().getStore();
  if (scope && isUnavailable(error)) scope.isUnavailable = true;
};
