import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getIssuedHandout } from '@/lib/usecases/handout/get-issued-handout';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildRecall, giveSheet, granted } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { asOwner, provideDatabaseWithContent } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import type { RunningApp } from '@/tests/setup/running-app';
import { testCanary } from '@/tests/trust/web/canary';
import { type Answer, type Asked, askAll, askForEverything } from '@/tests/trust/web/every-answer';
import { closeOneApp, oneApp, openOneApp } from '@/tests/trust/web/one-app';
import { testStoredScripts } from '@/tests/trust/web/stored-scripts';

provideDatabaseWithContent();

beforeAll(openOneApp);
afterAll(closeOneApp);

let app: RunningApp;
let admin: BuiltUser;
let signedIn: Answer[];
let anonymous: Answer[];

const page = (path: string): Asked => ({ key: path, kind: 'page', path, init: {} });
const api = (path: string, init: RequestInit = {}): Asked => ({ key: path, kind: 'api', path, init });

/** What no route is declared for, and what goes wrong before one is asked. */
const besides = (origin: string): Asked[] => {
  const headers = { origin, 'content-type': 'application/json' };
  const post = (changes: RequestInit) => api('/api/v1/patients', { method: 'POST', headers, ...changes });
  return [
    page('/nothing'),
    page('/content/nothing/at/all'),
    page('/%E0%A4%A'),
    page('/_next/image?url=%2Ficon.svg&w=64&q=75'),
    api('/api/v1/nothing'),
    api('/api/nothing', { method: 'DELETE', headers }),
    api('/api'),
    // What leads to the address without these runs and loads nothing either.
    ...['/sign-in/', '/api/v1/nothing/', '/nothing/', '//sign-in', '/content//blocks'].map((path) => api(path)),
    post({ body: 'not JSON' }),
    post({ body: JSON.stringify({ name: 'x'.repeat(1_100_000) }) }),
    post({ body: '{}', headers: { ...headers, 'content-type': 'text/plain' } }),
    post({ body: '{}', headers: { ...headers, origin: 'https://elsewhere.example' } }),
  ];
};

const all = () => [...signedIn, ...anonymous];

const named = ({ asked, status }: Answer) => `${asked.key} (${asked.path}): ${status}`;

const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const hasHeadersOfAll = (headers: Headers): boolean =>
  Object.entries(everywhere).every(([name, value]) => headers.get(name) === value) &&
  /(^|, )camera=\(\)(,|$)/.test(headers.get('permissions-policy') ?? '');

const policyOf = ({ headers }: Answer): string => headers.get('content-security-policy') ?? '';

/** What a page may do, word for word; the nonce is left open. */
const pagePolicy =
  "default-src 'none'; script-src 'nonce-?' 'strict-dynamic'; style-src 'self' 'nonce-?'; style-src-attr 'unsafe-inline'; " +
  "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; " +
  "frame-ancestors 'none'; form-action 'self'; report-uri /api/v1/csp-reports";

const strictPolicy =
  "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

const pdfPolicy = strictPolicy.replace('; ', "; style-src 'unsafe-inline'; ");

const noncesIn = (policy: string): string[] => [
  ...new Set([...policy.matchAll(/'nonce-([^']+)'/g)].map(([, nonce]) => nonce ?? '')),
];

beforeAll(async () => {
  app = oneApp().app;
  admin = await buildUser({ role: 'admin' });
  const { actor } = admin;
  const patient = await buildPatient(actor.clinicId);
  const handoutId = await giveSheet(actor, { patient });
  const { handout } = granted(await getIssuedHandout({ actor, handoutId }));
  const recall = await buildRecall(actor, { kind: 'advice-key', id: 'relief.massage' });
  const known = {
    '/h/[code]': `/h/${handout.code}`,
    '/handouts/[id]': `/handouts/${handoutId}`,
    '/patients/[id]': `/patients/${patient.id}`,
    '/patients/[id]/edit': `/patients/${patient.id}/edit`,
    '/recalls/[id]': `/recalls/${recall}`,
    '/api/v1/handouts/[id]/pdf': `/api/v1/handouts/${handoutId}/pdf`,
    '/api/v1/patients/[id]/timeline': `/api/v1/patients/${patient.id}/timeline`,
    '/api/v1/recalls/[id]/csv': `/api/v1/recalls/${recall}/csv`,
    '/api/v1/recalls/[id]/recipients': `/api/v1/recalls/${recall}/recipients`,
    '/api/v1/reports/[name]/csv': '/api/v1/reports/advice/csv',
  };
  const everything = await askForEverything(known, app.address);
  anonymous = await askAll(app.address, everything);
  const staying = everything.filter(({ key }) => key !== 'DELETE /api/v1/session');
  signedIn = await askAll(app.address, [...staying, ...besides(app.address)], admin.sealed);
}, 240_000);

describe('a marked patient', () => testCanary());

test('asks for every page and every method of every route, and some of them answer', async () => {
  const counts = (answers: Answer[], status: number) => answers.filter((answer) => answer.status === status).length;
  expect(counts(signedIn, 200)).toBeGreaterThan(30);
  for (const status of [308, 400, 403, 404, 405, 413, 415])
    expect([status, counts(signedIn, status) > 0]).toEqual([status, true]);
  expect(counts(anonymous, 401)).toBeGreaterThan(60);
  expect(all().filter(({ status }) => status >= 500)).toEqual([]);
  await reportFigure('WEB-03', { answers: all().length });
});

test('every answer has the headers that hold for all', () => {
  expect(
    all()
      .filter(({ headers }) => !hasHeadersOfAll(headers))
      .map(named),
  ).toEqual([]);
});

test('a page may run only what carries the nonce of its own answer, and no two answers have the same', () => {
  const pages = all().filter(({ asked }) => asked.kind === 'page');
  const open = pages.map((answer) => [named(answer), policyOf(answer).replaceAll(/'nonce-[^']+'/g, "'nonce-?'")]);
  expect(open.filter(([, policy]) => policy !== pagePolicy)).toEqual([]);
  const nonces = pages.map((answer) => noncesIn(policyOf(answer)));
  expect(nonces.every((own) => own.length === 1 && (own[0]?.length ?? 0) >= 22)).toBe(true);
  expect(new Set(nonces.flat()).size).toBe(pages.length);
});

test('every script and every style in a page carries that nonce', () => {
  const bare = all().flatMap((answer) => {
    const [nonce] = noncesIn(policyOf(answer));
    const tags = nonce === undefined ? [] : (answer.text.match(/<(script|style)\b[^>]*>/g) ?? []);
    return tags.filter((tag) => !tag.includes(` nonce="${nonce}"`)).map((tag) => `${named(answer)} ${tag}`);
  });
  expect(bare).toEqual([]);
  const scripts = signedIn.flatMap(({ text }) => text.match(/<script\b/g) ?? []);
  expect(scripts.length).toBeGreaterThan(200);
});

test('an answer of the API may run and load nothing', () => {
  const loose = all()
    .filter(({ asked }) => asked.kind === 'api')
    .filter((answer) => policyOf(answer) !== (answer.asked.path.endsWith('/pdf') ? pdfPolicy : strictPolicy));
  expect(loose.map((answer) => `${named(answer)} ${policyOf(answer)}`)).toEqual([]);
});

test('an address of the API that is none is told so as the API tells everything', () => {
  const unknown = signedIn.filter(({ asked }) => /^\/api(\/v1)?(\/nothing)?$/.test(asked.path));
  expect(unknown.map(({ status, text }) => [status, JSON.parse(text).code])).toEqual(Array(3).fill([404, 'not-found']));
  expect(unknown.every(({ headers }) => headers.get('content-type') === 'application/problem+json')).toBe(true);
});

test('nothing that is answered is kept by a browser or by anything on the way', () => {
  // A drawing of the sheets is named by what it holds, and nobody has to be signed in for it.
  const isPicture = ({ path }: Asked) => path.startsWith('/api/v1/pictures/');
  const kept = all()
    .filter(({ asked }) => !isPicture(asked))
    .filter(({ headers }) => {
      const words = (headers.get('cache-control') ?? '').split(/,\s*/);
      return !words.includes('no-store') || !words.includes('private') || words.includes('public');
    });
  expect(kept.map((answer) => `${named(answer)} ${answer.headers.get('cache-control')}`)).toEqual([]);
});

test('no answer says what it is made of, or holds a setting of the server', () => {
  const { AUTH_SECRET = '', DATABASE_URL = '' } = process.env;
  const telling = all().filter(
    ({ headers, text }) =>
      headers.has('server') || headers.has('x-powered-by') || text.includes(AUTH_SECRET) || text.includes(DATABASE_URL),
  );
  expect([AUTH_SECRET, DATABASE_URL].every((setting) => setting.length > 20)).toBe(true);
  expect(telling.map(named)).toEqual([]);
});

test('files of the app are kept for good, set no cookie, and may run nothing by themselves', async () => {
  const home = signedIn.find(({ asked }) => asked.path === '/')?.text ?? '';
  const files = [...new Set(home.match(/\/_next\/static\/[^"\\ ]+\.(js|css|woff2)/g) ?? [])];
  expect(files.some((file) => file.endsWith('.js')) && files.some((file) => file.endsWith('.css'))).toBe(true);
  for (const answer of await askAll(app.address, files.map(page))) {
    const { headers } = answer;
    expect([named(answer), headers.get('cache-control')]).toEqual([
      `${answer.asked.path} (${answer.asked.path}): 200`,
      'public, max-age=31536000, immutable',
    ]);
    expect([headers.get('set-cookie'), policyOf(answer), hasHeadersOfAll(headers)]).toEqual([null, strictPolicy, true]);
  }
});

test('https is asked for from then on, for a year, where the answer went out over https, and nowhere else', async () => {
  const paths = [
    '/sign-in',
    '/nothing',
    '/api/v1/patients/search',
    '/icon.svg',
    '/api/v1/nothing',
    '/sign-in/',
    '/_next/static/nothing.js',
  ];
  const over = (protocol: string) =>
    askAll(
      app.address,
      paths.map((path) => ({ ...page(path), init: { headers: { 'x-forwarded-proto': protocol } } })),
    );
  const said = (answers: Answer[]) => answers.map(({ headers }) => headers.get('strict-transport-security'));
  expect(said(await over('https'))).toEqual(paths.map(() => 'max-age=31536000; includeSubDomains'));
  expect(said(await over('http'))).toEqual(paths.map(() => null));
});

test('a fault of ours has the same headers, and says nothing of what it was', async () => {
  const broken = [
    page('/patients'),
    page(`/patients/${admin.actor.userId}`),
    api('/api/v1/patients/search', {
      method: 'POST',
      headers: { origin: app.address, 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'Somebody' }),
    }),
  ];
  await asOwner((client) => client.query('ALTER TABLE patients RENAME TO patients_away'));
  const answers = await askAll(app.address, broken, admin.sealed);
  await asOwner((client) => client.query('ALTER TABLE patients_away RENAME TO patients'));
  expect(answers.map(({ status }) => status)).toEqual([500, 500, 500]);
  for (const answer of answers) {
    const { asked, headers, text } = answer;
    expect([named(answer), hasHeadersOfAll(headers)]).toEqual([named(answer), true]);
    const policy = policyOf(answer).replaceAll(/'nonce-[^']+'/g, "'nonce-?'");
    expect([named(answer), policy]).toEqual([named(answer), asked.kind === 'page' ? pagePolicy : strictPolicy]);
    expect(headers.get('cache-control')).toMatch(/private.*no-store/);
    expect(text).not.toMatch(/patients_away|prisma|relation|\bat .*\.[jt]s:\d/i);
  }
});

test('with the database away, pages and the API answer with the same headers', async () => {
  const { database } = oneApp();
  await database.become('away');
  const answers = await askAll(app.address, [page('/'), api('/api/v1/reports/advice')], admin.sealed);
  await database.become('there');
  for (const answer of answers) {
    const { status, headers } = answer;
    expect([named(answer), status, hasHeadersOfAll(headers)]).toEqual([named(answer), 503, true]);
    expect(headers.get('retry-after')).toMatch(/^\d+$/);
    expect(headers.get('cache-control')).toMatch(/private.*no-store/);
    // Neither has a script: the page has one style, named by its hash.
    expect(policyOf(answer)).toMatch(/^default-src 'none'; (?!.*script-src).*frame-ancestors 'none'/);
  }
});

// Last: from then on what is in force says it too.
describe('scripts in every field', () => testStoredScripts());
