import { expect, test } from 'vitest';
import { POST } from '@/app/api/v1/csp-reports/route';
import { ask } from '@/tests/setup/ask';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const report = { 'csp-report': { 'document-uri': 'http://localhost:3000/', 'effective-directive': 'img-src' } };
const headers = { 'content-type': 'application/csp-report' };

test('takes a browser’s report from anybody, and answers nothing', async () => {
  const answer = await ask(POST, { body: report, headers });
  expect([answer.status, await answer.text()]).toEqual([204, '']);
});

test.each([
  ['in another type', { body: report }, 415],
  ['that is none', { body: { report: 1 }, headers }, 400],
  ['that is no JSON', { text: 'x', headers }, 400],
  ['from a page that is not ours', { body: report, headers: { ...headers, origin: 'https://elsewhere.example' } }, 403],
])('refuses one %s', async (_, question, status) => {
  expect((await ask(POST, question)).status).toBe(status);
});
