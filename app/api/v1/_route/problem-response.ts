import type { Problem } from '@/lib/domain/problem';
import { passingSeconds, toProblemDetails } from '@/lib/domain/problem-details';

type Extras = NonNullable<Parameters<typeof toProblemDetails>[1]> & { retryAfterSeconds?: number };

/** RFC 9457 problem details: the one shape of every error of the API. */
export const problemResponse = (problem: Problem, { retryAfterSeconds, ...extras }: Extras = {}): Response => {
  const details = toProblemDetails(problem, extras);
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  const retryAfter = retryAfterSeconds ?? (problem.code === 'temporarily-unavailable' ? passingSeconds : undefined);
  if (retryAfter !== undefined) headers.set('retry-after', String(Math.ceil(retryAfter)));
  return new Response(JSON.stringify(details), { status: details.status, headers });
};
