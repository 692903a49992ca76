import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IssuedHandout } from '@/lib/domain/handout/compose-request';
import { aComposeRequest, toIssueRequest } from '@/tests/builders/compose-request-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { allInTurns } from '@/tests/setup/all-in-turns';
import { startAnswerDroppingProxy } from '@/tests/setup/answer-dropping-proxy';
import { askApp } from '@/tests/setup/ask-app';
import { type Click, clickOnce } from '@/tests/setup/issue-over-http';
import { asOwner, provideDatabaseWithContent } from '@/tests/setup/provide-database';
import { reportFigure } from '@/tests/setup/report-figure';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
import { trustSize } from '@/tests/setup/trust-size';

provideDatabaseWithContent();

let app: RunningApp;
beforeAll(async () => {
  app = await startRunningApp();
});
afterAll(() => app?.stop());

const aClick = async (note: string, wanted: Partial<Click> = {}): Promise<Click> => {
  const { sealed, actor } = await buildUser();
  const request = await toIssueRequest(aComposeRequest({ choices: { note } }));
  return { sealed, clinicId: actor.clinicId, key: randomUUID(), request, ...wanted };
};

type Answer = { status: number; text: string };

/** "Not just now" is no answer yet: a machine with much to do says it, and who clicked clicks again. */
const send = async ({ sealed, key, request }: Click): Promise<Answer> => {
  const headers = { 'idempotency-key': key };
  for (;;) {
    const response = await askApp(app, '/api/v1/handouts', { body: request, sealed, headers });
    const answer = { status: response.status, text: await response.text() };
    if (answer.status !== 503) return answer;
    await pause(1000);
  }
};

const idsUnder = (key: string): Promise<string[]> =>
  asOwner(async (client) =>
    (await client.query<{ id: string }>('SELECT id FROM handouts WHERE idempotency_key = $1', [key])).rows.map(
      ({ id }) => id,
    ),
  );

test('answers one click that arrives fifty times at once with one sheet, in the very same words', async () => {
  const click = await aClick('Fifty times.');
  const answers = await Promise.all(Array.from({ length: 50 }, () => send(click)));
  expect([...new Set(answers.map(({ status }) => status))]).toEqual([201]);
  const words = [...new Set(answers.map(({ text }) => text))];
  expect(words).toHaveLength(1);
  const { id }: IssuedHandout = JSON.parse(words[0] ?? '');
  expect(await idsUnder(click.key)).toEqual([id]);
  await reportFigure('REL-02', { 'the same key at once': 50, rows: 1, 'different answers': words.length });
});

test('lets one of two sheets win that race under one key, and refuses the other however often it comes', async () => {
  const one = await aClick('One.');
  const other = { ...one, request: (await aClick('Other.')).request };
  const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => send(at % 2 === 0 ? one : other)));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(10).fill(201), ...Array(10).fill(422)]);
  const [id, ...more] = await idsUnder(one.key);
  expect(more).toEqual([]);
  const winners = answers.filter(({ status }) => status === 201).map(({ text }) => JSON.parse(text).id);
  expect(new Set(winners)).toEqual(new Set([id]));
  for (const { text } of answers.filter(({ status }) => status === 422)) {
    expect(JSON.parse(text).code).toBe('idempotency-key-reused');
  }
});

test('takes the same key of another clinic for another key', async () => {
  const ours = await aClick('Ours.');
  const theirs = await aClick('Theirs.', { key: ours.key });
  const answers = await Promise.all([send(ours), send(theirs), send(ours), send(theirs)]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  // Never the other clinic's sheet, though it is asked for in the same moment.
  const [first, second, ...again] = answers.map(({ text }): string => JSON.parse(text).id);
  expect(again).toEqual([first, second]);
  expect((await idsUnder(ours.key)).sort()).toEqual([first, second].sort());
});

test('answers a key as before after the server was killed and started again', async () => {
  const click = await aClick('Before.');
  const before = await send(click);
  app.kill('SIGKILL');
  await app.exited;
  app = await startRunningApp({ port: app.port });
  expect(await send(click)).toEqual(before);
  expect(await idsUnder(click.key)).toHaveLength(1);
});

test('gives the first sheet to who asks again because its answer was lost on the way', async () => {
  const cuts = trustSize({ short: 4, full: 200 });
  const proxy = await startAnswerDroppingProxy(app.port);
  const person = await aClick('Whose.');
  const clicks = await Promise.all(
    Array.from({ length: cuts }, async (_, at): Promise<Click> => {
      const request = await toIssueRequest(aComposeRequest({ choices: { note: `Lost ${at}.` } }));
      return { ...person, key: randomUUID(), request };
    }),
  );
  await allInTurns(clicks, 2, async (click) => {
    const before = proxy.dropped();
    while ((await idsUnder(click.key)).length === 0) {
      expect(await clickOnce(app, click, proxy.address)).toMatchObject({ kind: 'unanswered' });
    }
    expect(proxy.dropped()).toBeGreaterThan(before);
    const kept = await idsUnder(click.key);
    expect(kept).toHaveLength(1);
    expect(JSON.parse((await send(click)).text).id).toBe(kept[0]);
    expect(await idsUnder(click.key)).toEqual(kept);
  });
  expect(proxy.dropped()).toBe(cuts);
  await proxy.stop();
  await reportFigure('REL-03', {
    'answers lost after the commit': cuts,
    'first sheet given again': cuts,
    duplicates: 0,
  });
});
