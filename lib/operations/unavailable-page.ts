import { createHash } from 'node:crypto';
import { passingSeconds } from '@/lib/domain/problem-details';

const style =
  'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem;color:#1d2a26;background:#fff}' +
  'h1{font-size:1.75rem;line-height:1.25}a{color:#0b6b53}' +
  '@media(prefers-color-scheme:dark){body{color:#e6ece9;background:#141a18}a{color:#7fd1b5}}';

const styleHash = createHash('sha256').update(style).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

type Words = { title: string; heading: string; text: string };

type UnavailablePage = { body: string; headers: Record<string, string> };

/** Asks for nothing else: whatever is away, this can be shown. */
const toPage = ({ title, heading, text }: Words): UnavailablePage => {
  const body = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Plainleaf</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${heading}</h1>
<p>${text} Try again in a moment.</p>
<p><a href="">Try again</a></p>
</main>
</body>
</html>
`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'content-security-policy': policy,
    'cache-control': 'private, no-store',
    'retry-after': String(passingSeconds),
  };
  return { body, headers };
};

/** What stands in the place of a page that can't be had just now, by why. */
export const unavailablePage = {
  databaseAway: toPage({
    title: 'Not available just now',
    heading: 'Plainleaf can’t reach its database just now',
    text: 'Everything that was issued is kept in the record.',
  }),
  busy: toPage({
    title: 'Busy just now',
    heading: 'Plainleaf is busy just now',
    text: 'More people ask for something than it can answer at once. Everything that was issued is kept in the record.',
  }),
};
