import type { ServerResponse } from 'node:http';
import type { RequestScope } from '@/lib/operations/request-scope';
import { unavailablePage } from '@/lib/operations/unavailable-page';

const ofTheOther = ['content-encoding', 'transfer-encoding', 'etag', 'link'];

type Callback = () => void;

const callbackOf = (given: readonly unknown[]): Callback | undefined =>
  given.find((argument): argument is Callback => typeof argument === 'function');

/** Ours instead of the page that Next.js makes of any error: status 500, and empty until its scripts have run. */
const replaceBy503 = (response: ServerResponse, end: ServerResponse['end']): void => {
  const { body, headers } = unavailablePage.databaseAway;
  for (const name of ofTheOther) response.removeHeader(name);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.statusCode = 503;
  // The end as it was before it was watched: what is sent now must not come by here again.
  end.call(response, response.req.method === 'HEAD' ? undefined : body, 'utf8');
};

const isHtml = (response: ServerResponse): boolean =>
  String(response.getHeader('content-type') ?? '').startsWith('text/html');

/**
 * A page that failed because the database is away answers 503 with a plain message and when to try again. Next.js has no
 * way to say so from a page, so the answer is changed as it begins: where the scope says why it is a 500.
 */
export const answerUnavailable = (response: ServerResponse, scope: RequestScope): void => {
  const { writeHead, write, end } = response;
  let state: 'waiting' | 'theirs' | 'ours' = 'waiting';
  const decide = (status: number): boolean => {
    if (state !== 'waiting') return state === 'ours';
    state = status === 500 && scope.isUnavailable && isHtml(response) ? 'ours' : 'theirs';
    if (state === 'ours') replaceBy503(response, end);
    return state === 'ours';
  };
  response.writeHead = (...given: unknown[]) =>
    state === 'waiting' && decide(Number(given[0])) ? response : Reflect.apply(writeHead, response, given);
  response.write = (...given: unknown[]) => {
    if (!decide(response.statusCode)) return Reflect.apply(write, response, given);
    callbackOf(given)?.();
    return true;
  };
  response.end = (...given: unknown[]) => {
    if (!decide(response.statusCode)) return Reflect.apply(end, response, given);
    callbackOf(given)?.();
    return response;
  };
};
