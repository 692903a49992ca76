import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { GET as getCsv } from '@/app/api/v1/reports/[name]/csv/route';
import { GET as getJson } from '@/app/api/v1/reports/[name]/route';
import type { LoadedLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { reportNames } from '@/lib/domain/report/report';
import { reportColumns } from '@/lib/domain/report/report-columns';
import { buildIssuedHandout, storeSmallTopic } from '@/tests/builders/issued-handout-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { provideDatabase } from '@/tests/setup/provide-database';
import { readCsv } from '@/tests/unit/documents/read-csv';

provideDatabase();

let topic: LoadedLibrary;

beforeAll(async () => {
  topic = await storeSmallTopic();
});

const days = 'from=2026-11-01&to=2026-11-30';

const askFor = async (handler: typeof getCsv, { sealed }: BuiltUser, name: string, query: string) =>
  ask(handler, { method: 'GET', params: { name }, sealed, query });

test('gives each report as a CSV file with its headings, and records which one and of which days', async () => {
  const admin = await buildUser({ role: 'admin' });
  const overrides = [{ adviceKey: 'relief.warmth', ruleIds: ['SR-001'], reason: 'Zacharias Canary insists.' }];
  await buildIssuedHandout(admin.actor, topic, { overrides });
  for (const name of reportNames) {
    const response = await askFor(getCsv, admin, name, `clinic=${admin.actor.clinicId}&${days}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(response.headers.get('content-disposition')).toContain(`${name}-2026-11-01-to-2026-11-30.csv`);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    const [headings, ...rows] = readCsv(text);
    expect(headings).toEqual(reportColumns[name].map(({ label }) => label));
    if (name === 'months') expect(rows).toEqual([['2026-11', '0', '1']]);
    if (name === 'overrides') expect(rows).toEqual([['SR-001', 'Warmth', expect.not.stringContaining('Canary'), '1']]);
  }
  const events = await inClinic(admin.actor.clinicId, (tx) =>
    tx.auditEvent.findMany({ where: { type: 'report.exported' }, orderBy: { seq: 'asc' } }),
  );
  const [from, to] = ['2026-11-01', '2026-11-30'];
  expect(events.map(({ detail }) => detail)).toEqual(reportNames.map((report) => ({ report, from, to })));
});

test('gives the same rows as JSON', async () => {
  const editor = await buildUser({ role: 'editor' });
  await buildIssuedHandout((await buildUser({ clinicId: editor.actor.clinicId })).actor, topic);
  const response = await askFor(getJson, editor, 'roles', days);
  expect(await response.json()).toMatchObject({ name: 'roles', rows: [{ role: 'clinician', sheets: 1 }] });
});

test.for([
  ['turned round', 'from=2026-11-22&to=2026-09-01', 'to'],
  ['of the year 0', 'from=0000-01-01&to=2026-11-22', 'from'],
  ['that are none', 'from=2026-11-31&to=2026-12-01', 'from'],
] as const)('answers 400 with the field for days %s, and nothing is read', async ([, query, field]) => {
  const editor = await buildUser({ role: 'editor' });
  for (const handler of [getCsv, getJson]) {
    const response = await askFor(handler, editor, 'advice', query);
    expect(response.status).toBe(400);
    expect((await problemOf(response)).fields?.[0]?.field).toBe(field);
  }
  expect(await inClinic(editor.actor.clinicId, (tx) => tx.auditEvent.count())).toBe(0);
});

test('answers 404, the very same, for a foreign, an unknown and a malformed clinic, and for no such report', async () => {
  const editor = await buildUser({ role: 'editor' });
  const foreign = (await buildUser()).actor.clinicId;
  for (const handler of [getCsv, getJson]) {
    const answers = await Promise.all([
      ...[foreign, randomUUID(), 'nonsense'].map((id) => askFor(handler, editor, 'advice', `clinic=${id}&${days}`)),
      askFor(handler, editor, 'clinicians', days),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  }
});

test('answers 401 without a sign-in and 403 to a clinician', async () => {
  const clinician = await buildUser({ role: 'clinician' });
  for (const handler of [getCsv, getJson]) {
    expect((await ask(handler, { method: 'GET', params: { name: 'advice' } })).status).toBe(401);
    expect((await askFor(handler, clinician, 'advice', days)).status).toBe(403);
  }
});
