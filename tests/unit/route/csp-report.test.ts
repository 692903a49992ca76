import { expect, test } from 'vitest';
import { pagePolicy } from '@/app/_security/page-policy';
import { cspReportSchema } from '@/app/api/v1/csp-reports/csp-report';

const read = (changes: Record<string, string>) =>
  cspReportSchema.safeParse({
    'csp-report': {
      'document-uri': 'https://plainleaf.test/patients/0199f0a0?query=Maria',
      'effective-directive': 'script-src-elem',
      'blocked-uri': 'inline',
      ...changes,
    },
  }).data;

test('keeps of a report what was forbidden and in which part of the app, and nothing that could name a person', () => {
  const sample = { 'script-sample': 'Maria', 'source-file': 'https://plainleaf.test/h/CODE' };
  expect(read(sample)).toEqual({ directive: 'script-src-elem', blocked: 'inline', place: 'patients' });
});

test.each([
  ['https://elsewhere.example/Maria?x=1', 'https://elsewhere.example'],
  ['data', 'data'],
  ['Maria was here', 'unknown'],
  ['eval\n{"level":60}', 'unknown'],
  ['', 'unknown'],
])('of what was refused keeps the keyword or the origin: %j', (given, blocked) => {
  expect(read({ 'blocked-uri': given })?.blocked).toBe(blocked);
});

test.each([
  ['https://plainleaf.test/', 'desk'],
  ['https://plainleaf.test/Maria', 'desk'],
  ['not an address', 'desk'],
  ['https://plainleaf.test/h/CODE', 'h'],
])('of the page keeps the part of the app: %j', (given, place) => {
  expect(read({ 'document-uri': given })?.place).toBe(place);
});

test('what is not a report of a browser is none', () => {
  for (const value of [null, {}, { 'csp-report': {} }, { 'csp-report': { 'document-uri': 'x'.repeat(5000) } }])
    expect(cspReportSchema.safeParse(value).success).toBe(false);
});

test('only in development may a page make code out of text', () => {
  const policy = (isDevelopment: boolean) => pagePolicy({ nonce: 'abc', isDevelopment });
  expect(policy(true)).toContain("'unsafe-eval'");
  expect(policy(false).replace("style-src-attr 'unsafe-inline'", '')).not.toMatch(/unsafe|ws:/);
});
