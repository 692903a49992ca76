import { expect } from 'vitest';
import { askApp } from '@/tests/setup/ask-app';
import type { RunningApp } from '@/tests/setup/running-app';

export type Visit = { path: string; status: number; retryAfter: number; type: string; body: string; ms: number };

type Question = Parameters<typeof askApp>[2];

/** Asks the app, and keeps what a person would notice of the answer. */
export const visit = async (app: RunningApp, path: string, question: Question = {}): Promise<Visit> => {
  const began = performance.now();
  const response = await askApp(app, path, { method: 'GET', ...question });
  const body = await response.text();
  return {
    path,
    status: response.status,
    retryAfter: Number(response.headers.get('retry-after')),
    type: response.headers.get('content-type') ?? '',
    body,
    ms: performance.now() - began,
  };
};

/** What somebody who is signed in does at the desk: two pages, a search, and a sheet. */
export const visitDesk = (app: RunningApp, sealed: string, sheet: unknown): Promise<Visit[]> =>
  Promise.all([
    visit(app, '/', { sealed }),
    visit(app, '/recalls', { sealed }),
    visit(app, '/api/v1/patients/search', { method: 'POST', sealed, body: { query: '' } }),
    visit(app, '/api/v1/handouts/preview', { method: 'POST', sealed, body: sheet }),
  ]);

const insides = /node_modules|\.next\/|prisma|postgres|\bat .*:\d+:\d+|ECONN|DatabaseUnavailable/i;

/** 503, in words for a person, with when to try again, in time, and nothing about how it is built. */
export const expectUnavailable = (answer: Visit, limitMs: number): void => {
  expect(answer, answer.path).toMatchObject({ status: 503 });
  expect(answer.retryAfter).toBeGreaterThan(0);
  expect(answer.ms, answer.path).toBeLessThan(limitMs);
  expect(answer.body).not.toMatch(insides);
  if (answer.type.startsWith('text/html')) expect(answer.body).toContain('Try again in a moment.');
  else expect(JSON.parse(answer.body)).toMatchObject({ code: 'temporarily-unavailable' });
};
