import { setTimeout as pause } from 'node:timers/promises';
import type { IssuedHandout, IssueRequest } from '@/lib/domain/handout/compose-request';
import { askApp } from '@/tests/setup/ask-app';
import type { RunningApp } from '@/tests/setup/running-app';

export type Click = { sealed: string; clinicId: string; key: string; request: IssueRequest };

type Answer = { kind: 'issued'; handout: IssuedHandout } | { kind: 'unanswered'; waitMs: number; because: string };

/** One click. No answer at all and "not just now" are the same to who clicked; any other refusal is the test's fault. */
export const clickOnce = async (app: RunningApp, click: Click, through?: string): Promise<Answer> => {
  const { sealed, key, request } = click;
  const headers = { 'idempotency-key': key };
  const asked = { body: request, sealed, headers, ...(through !== undefined && { through }) };
  let said: { status: number; text: string };
  try {
    const response = await askApp(app, '/api/v1/handouts', asked);
    said = { status: response.status, text: await response.text() };
  } catch (error) {
    return { kind: 'unanswered', waitMs: 100, because: String(error) };
  }
  // Whoever comes again at once keeps a server busy that has just begun.
  if (said.status === 503) return { kind: 'unanswered', waitMs: 1000, because: said.text };
  if (said.status !== 201) throw new Error(`Issuing answered ${said.status}: ${said.text}`);
  return { kind: 'issued', handout: JSON.parse(said.text) };
};

/** Clicks again until it is answered, as the desk offers after a failure; answers how often it had to. */
export const clickUntilIssued = async (
  app: () => RunningApp,
  click: Click,
): Promise<{ handout: IssuedHandout; retries: number }> => {
  const until = Date.now() + 90_000;
  let last = '';
  for (let retries = 0; Date.now() < until; retries += 1) {
    const answer = await clickOnce(app(), click);
    if (answer.kind === 'issued') return { handout: answer.handout, retries };
    last = answer.because;
    await pause(answer.waitMs);
  }
  throw new Error(`A sheet could not be issued for a minute and a half: ${last}`);
};
