import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { askOnce } from '@/scripts/load/ask-once';
import { askForPages, askForPdfs, askToIssue } from '@/scripts/load/asks';
import type { People } from '@/scripts/load/make-people';
import { failuresOf, type Met } from '@/scripts/load/met';
import { sendInTurn } from '@/scripts/load/send-in-turn';
import { sendSteadily } from '@/scripts/load/send-steadily';

export type Target = {
  address: string;
  people: People;
  /** Hears of each measurement as soon as it is made. */
  tell: (met: Met) => void;
};

type Rates = { issues: number; pages: number; pdfs: number };

/** A day in a large clinic, of reliability-ecosystem.md LD-01 and LD-03. */
const fullRates: Rates = { issues: 100, pages: 50, pdfs: 5 };

/** How many sheets go through when nobody is in anybody's way, and what becomes of 100 a second? */
export const loadIssues = async (
  { address, people, tell }: Target,
  seconds: number,
  rates = fullRates,
): Promise<Met[]> => {
  const asks = askToIssue(people, address);
  const inTurn = await sendInTurn(address, { name: 'issues, 4 clients in turn', clients: 4, seconds, asks });
  tell(inTurn);
  const name = `issues, ${rates.issues}/s offered`;
  const steady = await sendSteadily(address, { name, perSecond: rates.issues, seconds, asks });
  tell(steady);
  return [inTurn, steady];
};

/** How quick are pages by themselves, and how quick beside issuing and printing? */
export const loadMixed = async (
  { address, people, tell }: Target,
  seconds: number,
  rates: Rates = { ...fullRates, issues: 20 },
): Promise<Met[]> => {
  const send = (name: string, perSecond: number, asks: ReturnType<typeof askForPages>) =>
    sendSteadily(address, { name: `${name}, ${perSecond}/s`, perSecond, seconds, asks });
  const pages = askForPages(people);
  const alone = await send('pages alone', rates.pages, pages);
  tell(alone);
  const together = await Promise.all([
    send('pages beside the rest', rates.pages, pages),
    send('issues', rates.issues, askToIssue(people, address)),
    send('sheets printed again', rates.pdfs, askForPdfs(people)),
  ]);
  for (const met of together) tell(met);
  return [alone, ...together];
};

const calmLimitSeconds = 60;

/** How long until the app issues as it did before the load? Three in a row that come within twice the usual time. */
const secondsUntilCalm = async (address: string, people: People, usualMs: number): Promise<number> => {
  const asks = askToIssue(people, address);
  const started = performance.now();
  const passed = () => (performance.now() - started) / 1000;
  let calmSince: number | null = null;
  for (let inARow = 0; inARow < 3 && passed() < calmLimitSeconds; ) {
    const at = passed();
    const answer = await askOnce(address, asks()).catch(() => null);
    const isCalm = answer?.status === 201 && answer.milliseconds <= Math.max(usualMs * 2, 250);
    inARow = isCalm ? inARow + 1 : 0;
    if (!isCalm) calmSince = null;
    else calmSince ??= at;
    await pause(100);
  }
  return Math.round((calmSince ?? calmLimitSeconds) * 10) / 10;
};

export type Broken = { steps: Met[]; secondsUntilCalm: number };

const offered = [5, 10, 20, 40, 80, 160, 320];

/** More and more issues a second until most are turned away; and how soon after that all is as it was. */
export const loadUntilBroken = async ({ address, people, tell }: Target, seconds: number): Promise<Broken> => {
  const asks = askToIssue(people, address);
  const usual = await sendInTurn(address, {
    name: 'issues, 1 client',
    clients: 1,
    seconds: Math.min(seconds, 5),
    asks,
  });
  tell(usual);
  const steps: Met[] = [usual];
  for (const perSecond of offered) {
    const met = await sendSteadily(address, { name: `issues, ${perSecond}/s offered`, perSecond, seconds, asks });
    tell(met);
    steps.push(met);
    if (failuresOf(met) > (met.answered + met.unanswered) / 2) break;
  }
  return { steps, secondsUntilCalm: await secondsUntilCalm(address, people, usual.p50) };
};
