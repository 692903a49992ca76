import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { RequestScope } from '@/lib/operations/request-scope';

const style =
  'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem;color:#1d2a26;background:#fff}' +
  'h1{font-size:1.75rem;line-height:1.25}a{color:#0b6b53}' +
  '@media(prefers-color-scheme:dark){body{color:#e6ece9;background:#141a18}a{color:#7fd1b5}}';

/** Asks for nothing else: whatever else is away, this can be shown. */
const page = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Not available just now · Plainleaf</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Plainleaf can’t reach its database just now</h1>
<p>Everything that was issued is kept in the record. Try again in a moment.</p>
<p><a href="">Try again</a></p>
</main>
</body>
</html>
`;

const styleHash = createHash('sha256').update(style).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-length': String(Buffer.byteLength(page)),
  'content-security-policy': policy,
  'cache-control': 'private, no-store',
  'retry-after': '5',
};

const ofTheOther = ['content-encoding', 'transfer-encoding', 'etag', 'link'];

type Callback = () => void;

const callbackOf = (given: readonly unknown[]): Callback | undefined =>
  given.find((argument): argument is Callback => typeof argument === 'function');

/** Ours instead of the page that Next.js makes of any error: status 500, and empty until its scripts have run. */
const replaceBy503 = (response: ServerResponse, end: ServerResponse['end']): void => {
  for (const name of ofTheOther) response.removeHeader(name);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.statusCode = 503;
  // The end as it was before it was watched: what is sent now must not come by here again.
  end.call(response, response.req.method === 'HEAD' ? undefined : page, 'utf8');
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
