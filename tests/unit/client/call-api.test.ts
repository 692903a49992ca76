import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { registerAsker } from '@/app/_client/ask-to-confirm';
import { callApi } from '@/app/_client/call-api';
import { sessionOver, whenRefused } from '@/app/_client/session-over';

const problem = (status: number, code: string) =>
  Response.json({ status, code, title: code, detail: code }, { status });

const calls: string[] = [];
let answers: (() => Response)[] = [];
let cleanups: (() => void)[] = [];

beforeEach(() => {
  calls.length = 0;
  vi.stubGlobal('fetch', async (address: string, { method }: RequestInit) => {
    calls.push(`${method} ${address}`);
    return (answers.shift() ?? (() => Response.json({ done: true })))();
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  sessionOver.set(null);
  for (const clean of cleanups) clean();
  cleanups = [];
  answers = [];
});

const confirming = (confirmed: boolean) => {
  const asker = vi.fn(async () => confirmed);
  cleanups.push(registerAsker(asker));
  return asker;
};

const confirmFirst = () => problem(403, 'confirm-first');
const notSignedIn = () => problem(401, 'not-signed-in');

test('asks who it is when that is wanted, and makes the call once more', async () => {
  const asker = confirming(true);
  answers = [confirmFirst];
  expect(await callApi('/recalls', { method: 'POST', body: {} })).toEqual({ ok: true, value: { done: true } });
  expect(asker).toHaveBeenCalledOnce();
  expect(calls).toEqual(['POST /api/v1/recalls', 'POST /api/v1/recalls']);
});

test('asks once only: a call that wants it again gives its problem back', async () => {
  const asker = confirming(true);
  answers = [confirmFirst, confirmFirst];
  expect(await callApi('/recalls', { method: 'POST' })).toMatchObject({
    ok: false,
    problem: { code: 'confirm-first' },
  });
  expect(asker).toHaveBeenCalledOnce();
});

test('gives the problem back when the person cancels, or when nothing on the page can ask', async () => {
  const refused = {
    ok: false,
    problem: { code: 'confirm-first', detail: expect.stringContaining('nothing was changed') },
  };
  answers = [confirmFirst, confirmFirst];
  expect(await callApi('/recalls', { method: 'POST' })).toMatchObject(refused);
  confirming(false);
  expect(await callApi('/recalls', { method: 'POST' })).toMatchObject(refused);
  expect(calls).toHaveLength(2);
});

test('asks once for calls that want it at the same time', async () => {
  const asker = confirming(true);
  answers = [confirmFirst, confirmFirst];
  const both = await Promise.all([callApi('/audit/csv'), callApi('/reports/advice/csv')]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect(asker).toHaveBeenCalledOnce();
});

test('makes a call again that crossed a change of the cookie, and gives up when nobody is signed in', async () => {
  let still = true;
  cleanups.push(whenRefused(async () => still));
  answers = [notSignedIn];
  expect((await callApi('/patients/search', { method: 'POST' })).ok).toBe(true);
  still = false;
  answers = [notSignedIn];
  expect(await callApi('/patients/search', { method: 'POST' })).toMatchObject({ problem: { code: 'not-signed-in' } });
  expect(calls).toHaveLength(3);
});

test('sends nothing once the session is over, but for signing in and out', async () => {
  sessionOver.set('idle');
  expect(await callApi('/content-news')).toMatchObject({ ok: false, problem: { code: 'not-signed-in' } });
  expect((await callApi('/session', { method: 'POST', body: {} })).ok).toBe(true);
  expect(calls).toEqual(['POST /api/v1/session']);
});

test('takes a refused sign-in for what it is', async () => {
  const asked = vi.fn(async () => true);
  cleanups.push(whenRefused(asked));
  answers = [notSignedIn];
  expect((await callApi('/session', { method: 'POST', body: {} })).ok).toBe(false);
  expect(asked).not.toHaveBeenCalled();
});
