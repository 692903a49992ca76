import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { POST as close } from '@/app/api/v1/recalls/[id]/close/route';
import { POST as contact } from '@/app/api/v1/recalls/[id]/contacts/route';
import { GET as getCsv } from '@/app/api/v1/recalls/[id]/csv/route';
import { POST as letters } from '@/app/api/v1/recalls/[id]/letters/route';
import { POST as recipients } from '@/app/api/v1/recalls/[id]/recipients/route';
import { POST as preview } from '@/app/api/v1/recalls/preview/route';
import { POST as open } from '@/app/api/v1/recalls/route';
import type { RecallTarget } from '@/lib/domain/recall/recall';
import type { RecallView } from '@/lib/domain/recall/recall-views';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildRecall, giveSheet, storeLegCramps } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const target: RecallTarget = { kind: 'advice-key', id: 'relief.massage' };
const newRecall = { target, severity: 'urgent', reason: 'It does harm.', letter: 'Please stop.' };

let admin: BuiltUser;
let patientId: string;

beforeAll(async () => {
  await storeLegCramps();
  admin = await buildUser({ role: 'admin' });
  const patient = await buildPatient(admin.actor.clinicId, { name: 'Maria' });
  patientId = patient.id;
  await giveSheet(admin.actor, { patient });
});

test('goes from how many it would reach to the recall, its recipients, a contact and its end', async () => {
  const { sealed } = admin;
  const counted = await ask(preview, { sealed, body: { target } });
  expect([counted.status, (await counted.json()).patients]).toEqual([200, 1]);

  const opened = await ask(open, { sealed, body: newRecall });
  expect(opened.status).toBe(201);
  const params: { id: string } = await opened.json();
  const page = await ask(recipients, { sealed, params, body: {} });
  const view: RecallView = await page.json();
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(view.recipients.map(({ name }) => name)).toEqual(['Maria']);

  const body = { patientId, state: 'reached' };
  expect((await ask(contact, { sealed, params, body })).status).toBe(201);
  expect((await ask(close, { sealed, params, body: { words: 'All told.' } })).status).toBe(200);
  const late = await ask(contact, { sealed, params, body });
  expect([late.status, (await problemOf(late)).code]).toEqual([409, 'changed-meanwhile']);
});

const routes = [
  ['contacts', contact, () => ({ body: { patientId, state: 'reached' } })],
  ['close', close, () => ({ body: { words: 'Done.' } })],
  ['recipients', recipients, () => ({ body: {} })],
  ['letters', letters, () => ({ body: { patientIds: [patientId] } })],
  ['csv', getCsv, () => ({ method: 'GET' })],
] as const;

test.for(routes)('%s answers a foreign, an unknown and a malformed recall alike', async ([, handler, question]) => {
  const stranger = await buildUser({ role: 'admin' });
  const foreign = await buildRecall(stranger.actor, target);
  const answers: [number, string][] = [];
  for (const id of [foreign, randomUUID(), "1' OR 1=1"]) {
    const answer = await ask(handler, { sealed: admin.sealed, params: { id }, ...question() });
    answers.push([answer.status, await answer.text()]);
  }
  expect(answers[0]?.[0]).toBe(404);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

test.for(routes)('%s asks who is there, and refuses a role that may not', async ([name, handler, question]) => {
  const params = { id: await buildRecall(admin.actor, target) };
  expect((await ask(handler, { params, ...question() })).status).toBe(401);
  const role = name === 'close' ? 'clinician' : 'editor';
  const { sealed } = await buildUser({ role, clinicId: admin.actor.clinicId });
  expect((await ask(handler, { sealed, params, ...question() })).status).toBe(403);
});

describe('400 for', () => {
  test.for<[string, unknown, string]>([
    ['days turned round', { target, filters: { given: { from: '2026-05-04', to: '2026-05-03' } } }, 'filters.given.to'],
    ['the year 0', { target, filters: { given: { from: '0000-01-01', to: null } } }, 'filters.given.from'],
    ['a day that is none', { target, filters: { given: { from: '2026-02-30', to: null } } }, 'filters.given.from'],
    ['a target of no kind', { target: { kind: 'person', id: 'x' } }, 'target.kind'],
    ['a text whose id is none', { target: { kind: 'block-version', id: 'x' } }, 'target.id'],
    ['a rule that is not known', { target: { kind: 'rule', id: 'SR-998' } }, 'target.id'],
  ])('%s', async ([, body, field]) => {
    const answer = await ask(preview, { sealed: admin.sealed, body });
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).fields?.map((one) => one.field)).toEqual([field]);
  });

  test('a recall without a reason, a letter or a severity', async () => {
    const answer = await ask(open, { sealed: admin.sealed, body: { target, reason: ' ', letter: '' } });
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).fields?.map(({ field }) => field).sort()).toEqual([
      'letter',
      'reason',
      'severity',
    ]);
  });

  test.for<[string, string]>([
    ['what is no end of a page', 'x'],
    ['a moment that is none', `2026-13-01T10:00:00.000Z~${randomUUID()}`],
    ['the year 0', `0000-01-01T10:00:00.000Z~${randomUUID()}`],
    ['an id that is none', `2026-11-01T10:00:00.000Z~${'-'.repeat(36)}`],
  ])('%s as where a page begins', async ([, after]) => {
    const params = { id: await buildRecall(admin.actor, target) };
    const answer = await ask(recipients, { sealed: admin.sealed, params, body: { after } });
    expect([answer.status, (await problemOf(answer)).fields?.[0]?.field]).toEqual([400, 'after']);
  });

  test('letters to nobody, and to more than 200', async () => {
    const params = { id: await buildRecall(admin.actor, target) };
    for (const patientIds of [[], Array.from({ length: 201 }, () => randomUUID())]) {
      const answer = await ask(letters, { sealed: admin.sealed, params, body: { patientIds } });
      expect([answer.status, (await problemOf(answer)).fields?.[0]?.field]).toEqual([400, 'patientIds']);
    }
  });
});
