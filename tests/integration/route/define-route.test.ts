import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineRoute } from '@/app/api/v1/_route/define-route';
import { success } from '@/lib/domain/result';
import { buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const echo = defineRoute({
  permission: 'public',
  body: z.strictObject({ text: z.string().max(20) }),
  work: async ({ body }) => success(body),
});

test.for<[string, Record<string, string | null>]>([
  ['another site', { origin: 'https://evil.example' }],
  ['a page with no origin', { origin: 'null' }],
  ['no origin at all', { origin: null }],
  ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
  ['another host of our own domain', { 'sec-fetch-site': 'same-site' }],
])('refuses a write from %s', async ([, headers]) => {
  const response = await ask(echo, { body: { text: 'x' }, headers });
  expect(response.status).toBe(403);
  expect((await problemOf(response)).code).toBe('not-allowed');
});

test('takes a write from a program that states our address', async () => {
  const response = await ask(echo, { body: { text: 'x' }, headers: { 'sec-fetch-site': null } });
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toEqual({ text: 'x' });
});

test.for<[string, number, Parameters<typeof ask>[1]]>([
  ['JSON that is none', 400, { text: '{"text":' }],
  ['no body', 400, { text: '' }],
  ['a form', 415, { text: 'text=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ['plain text', 415, { text: '{"text":"x"}', headers: { 'content-type': 'text/plain' } }],
  ['more than a megabyte', 413, { body: { text: 'x'.repeat(1024 * 1024) } }],
  ['a thousand levels', 400, { text: `${'['.repeat(1000)}${']'.repeat(1000)}` }],
  ['a NUL', 400, { text: '{"text":"a\\u0000b"}' }],
  ['half a character', 400, { text: '{"text":"\\ud800"}' }],
  ['a field that nobody asked for', 400, { body: { text: 'x', clinicId: 'other' } }],
  ['a prototype', 400, { text: '{"text":"x","__proto__":{"role":"admin"}}' }],
  ['a length that is no number', 400, { text: '{"text":{"length":{"toString":null}}}' }],
])('refuses %s', async ([, status, question]) => {
  const response = await ask(echo, question);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect((await problemOf(response)).code).toBe('invalid-input');
});

test('names the field that is wrong, and why', async () => {
  const response = await ask(echo, { body: { text: 'much longer than twenty characters' } });
  const { fields } = await problemOf(response);
  expect(fields).toEqual([{ field: 'text', reason: expect.stringContaining('20') }]);
});

test('asks who it is before anything else: nobody, the wrong role, the right role', async () => {
  const route = defineRoute({ permission: 'patient.read', work: async ({ actor }) => success(actor.role) });
  const editor = await buildUser({ role: 'editor' });
  const clinician = await buildUser({ role: 'clinician' });
  expect((await ask(route)).status).toBe(401);
  expect((await ask(route, { sealed: editor.sealed })).status).toBe(403);
  expect((await ask(route, { sealed: clinician.sealed })).status).toBe(200);
});

test('answers an error that nobody expected with an id and without a word of it', async () => {
  const route = defineRoute({
    permission: 'public',
    work: async () => {
      throw new Error('Zacharias Canary');
    },
  });
  const response = await ask(route);
  expect(response.status).toBe(500);
  const body = await response.text();
  expect(JSON.parse(body).id).toMatch(/^[0-9a-f-]{36}$/);
  expect(body).not.toContain('Canary');
});
