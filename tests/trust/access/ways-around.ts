import type { Sent } from '@/tests/trust/access/send';

/** Another way of sending the same request, which must never come further than the plain one. */
export type WayAround = { name: string; change: (sent: Sent) => Sent };

const withHeaders = (name: string, headers: Record<string, string>): WayAround => ({
  name,
  change: (sent) => ({ ...sent, headers: { ...sent.headers, ...headers } }),
});

const withPath = (name: string, change: (path: string, query: string) => string): WayAround => ({
  name,
  change: (sent) => {
    const [path = '', query] = sent.path.split('?');
    return { ...sent, path: change(path, query === undefined ? '' : `?${query}`) };
  },
});

const withMethod = (name: string, method: string, headers: Record<string, string> = {}): WayAround => ({
  name,
  change: (sent) => ({ ...sent, method, headers: { ...sent.headers, ...headers } }),
});

const rsc = { RSC: '1' };
const fiveTimes = (name: string): string => Array(5).fill(name).join(':');
const anAction = 'a'.repeat(42);

/** What Next.js treats in a way of its own (many of its advisories were one of these), and what proxies and paths allow. */
export const waysAround: WayAround[] = [
  withHeaders('RSC', rsc),
  withHeaders('RSC prefetch', { ...rsc, 'Next-Router-Prefetch': '1' }),
  withHeaders('RSC full prefetch', { ...rsc, 'Next-Router-Prefetch': '2' }),
  ...['/_tree', '/_index', '/_full', '/_head', '/__PAGE__'].map((segment) =>
    withHeaders(`segment ${segment}`, {
      ...rsc,
      'Next-Router-Prefetch': '1',
      'Next-Router-Segment-Prefetch': segment,
    }),
  ),
  withHeaders('router state', { ...rsc, 'Next-Router-State-Tree': encodeURIComponent('["",{},null,"refetch"]') }),
  withHeaders('router state that is none', { ...rsc, 'Next-Router-State-Tree': '%7B' }),
  withHeaders('other address of the page', { ...rsc, 'Next-Url': '/' }),
  withPath('?_rsc', (path, query) => `${path}${query ? `${query}&` : '?'}_rsc=x`),
  {
    name: 'RSC with ?_rsc',
    change: (sent) => ({
      ...sent,
      path: `${sent.path}${sent.path.includes('?') ? '&' : '?'}_rsc=x`,
      headers: { ...sent.headers, ...rsc },
    }),
  },
  withPath('.rsc', (path, query) => `${path}.rsc${query}`),
  withPath('.prefetch.rsc', (path, query) => `${path}.prefetch.rsc${query}`),
  withPath('.segments', (path, query) => `${path}.segments/_tree.segment.rsc${query}`),
  withPath('_next/data', (path, query) => `/_next/data/x${path === '/' ? '/index' : path}.json${query}`),
  withHeaders('x-nextjs-data', { 'x-nextjs-data': '1' }),
  withMethod('an action', 'POST', { 'Next-Action': anAction, 'content-type': 'text/plain;charset=UTF-8' }),
  withMethod('an action of a form', 'POST', {
    'Next-Action': anAction,
    'content-type': 'multipart/form-data; boundary=x',
  }),
  withHeaders('the header of an action', { 'Next-Action': anAction }),
  withMethod('resume', 'POST', { 'Next-Resume': '1' }),
  withHeaders('the header of a resume', { 'Next-Resume': '1' }),
  ...['proxy', 'middleware', 'src/proxy', 'src/middleware', 'pages/_middleware'].map((name) =>
    withHeaders(`subrequest of ${name}`, { 'x-middleware-subrequest': fiveTimes(name) }),
  ),
  withHeaders('past the proxy', { 'x-middleware-next': '1', 'x-middleware-rewrite': '/', 'x-middleware-invoke': '' }),
  withHeaders('invoked', { 'x-invoke-path': '/sign-in', 'x-invoke-status': '200', 'x-matched-path': '/sign-in' }),
  withHeaders('rewritten', { 'X-Original-URL': '/sign-in', 'X-Rewrite-URL': '/sign-in' }),
  withHeaders('forwarded', { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-For': '127.0.0.1', 'X-Real-IP': '::1' }),
  withHeaders('method override', {
    'X-HTTP-Method-Override': 'DELETE',
    'X-HTTP-Method': 'PUT',
    'X-Method-Override': 'GET',
  }),
  withHeaders('a prerender', { 'x-prerender-revalidate': 'x', 'x-nextjs-postponed': '1', purpose: 'prefetch' }),
  withHeaders('somebody else', { Authorization: 'Basic YWRtaW46YWRtaW4=', 'X-User-Id': '1', 'X-Clinic-Id': '1' }),
  withMethod('HEAD', 'HEAD'),
  withMethod('OPTIONS', 'OPTIONS'),
  withPath('a slash behind', (path, query) => `${path}/${query}`),
  withPath('two slashes before', (path, query) => `/${path}${query}`),
  withPath('two slashes inside', (path, query) => `${path.replace(/^(\/[^/]*)\//, '$1//')}${query}`),
  withPath('an encoded slash', (path, query) => `${path.replace(/(?!^)\//, '%2f')}${query}`),
  withPath('an encoded slash before', (path, query) => `/%2f${path.slice(1)}${query}`),
  withPath(
    'an encoded letter',
    (path, query) => `${path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`)}${query}`,
  ),
  withPath('a step aside', (path, query) => `/sign-in/..${path}${query}`),
  withPath('an encoded step aside', (path, query) => `/sign-in/%2e%2e${path}${query}`),
  withPath('a backslash', (path, query) => `${path.replace(/(?!^)\//, '\\')}${query}`),
  withPath('a semicolon', (path, query) => `${path};x=1${query}`),
  withPath('a file’s name', (path, query) => `${path}/favicon.ico${query}`),
  withPath('a static file', (path, query) => `/_next/static/..${path}${query}`),
  withPath('large letters', (path, query) => `${path.toUpperCase()}${query}`),
];
