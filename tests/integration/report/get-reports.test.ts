import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { LoadedLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';
import type { ReportName, ReportTotals } from '@/lib/domain/report/report';
import { newTeachBackSchema } from '@/lib/domain/teach-back/teach-back';
import { recordTeachBack } from '@/lib/usecases/handout/record-teach-back';
import { voidHandout } from '@/lib/usecases/handout/void-handout';
import { getReport } from '@/lib/usecases/report/get-report';
import { getReports } from '@/lib/usecases/report/get-reports';
import { buildIssuedHandout, storeSmallTopic } from '@/tests/builders/issued-handout-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

let topic: LoadedLibrary;

beforeAll(async () => {
  topic = await storeSmallTopic();
});

const today = '2026-11-22';
const now = new Date(`${today}T13:00:00Z`);
const range = { from: '2026-10-01', to: today };

const rowsOf = async (actor: Actor, name: ReportName, within = range) => {
  const report = await getReport({ actor, name, range: within });
  if (!report.ok) throw new Error(report.problem.detail);
  return report.value.rows;
};

const totalsOf = async (actor: Actor): Promise<ReportTotals> => {
  const found = await getReports({ actor, today });
  if (!found.ok) throw new Error(found.problem.detail);
  return found.value.totals;
};

const eventsOf = (clinicId: string) =>
  inClinic(clinicId, (tx) =>
    tx.auditEvent.findMany({ where: { type: { startsWith: 'report.' } }, select: { type: true, detail: true } }),
  );

const withReason = (reason: string) => ({ overrides: [{ adviceKey: 'relief.warmth', ruleIds: ['SR-001'], reason }] });

const teach = (actor: Actor, handoutId: string, result: string, corrects: string | null = null) =>
  recordTeachBack({ actor, handoutId, given: newTeachBackSchema.parse({ result, corrects }), now: new Date() });

test('counts a sheet at once in every report, and takes it out again when it is voided', async () => {
  const { actor } = await buildUser({ role: 'admin' });
  const wanted = { ...withReason('Asked for it.'), unanswered: 2, printSize: 18 as const };
  const kept = await buildIssuedHandout(actor, topic, wanted);
  const wrong = await buildIssuedHandout(actor, topic, wanted);
  const expected = (sheets: number): Record<ReportName, unknown> => ({
    advice: [{ advice: 'Rub the muscle', section: 'When it comes', sheets }],
    sections: [{ section: 'When it comes', pieces: sheets }],
    months: [
      { month: '2026-10', voided: 0, sheets: 0 },
      { month: '2026-11', voided: 2 - sheets, sheets },
    ],
    roles: [{ role: 'admin', sheets }],
    overrides: [{ rule: 'SR-001', advice: 'Warmth', reason: 'Asked for it.', sheets }],
    unused: [{ advice: 'Keep it warm', section: 'When it comes', lastGiven: '', ever: 0 }],
    languages: [{ language: 'en', sheets }],
    sizes: [{ size: 18, sheets }],
    'teach-back': [],
    unanswered: [
      { month: '2026-10', issued: 0, sheets: 0 },
      { month: '2026-11', issued: sheets, sheets },
    ],
  });
  const all = async () => {
    const found = await getReports({ actor, today, ...range });
    return found.ok ? Object.fromEntries(found.value.reports.map(({ name, rows }) => [name, rows])) : found;
  };
  expect(await all()).toEqual(expected(2));
  await voidHandout({ actor, handoutId: wrong.id, given: { reason: 'wrong-sheet', words: '' }, now });
  expect(await all()).toEqual(expected(1));
  const none = { sheets: 1, advice: 1, voided: 1, withUnanswered: 1, overrides: 1 };
  expect(await totalsOf(actor)).toMatchObject(none);
  await voidHandout({ actor, handoutId: kept.id, given: { reason: 'wrong-sheet', words: '' }, now });
  expect(await totalsOf(actor)).toMatchObject({ sheets: 0, advice: 0, voided: 2, withUnanswered: 0, overrides: 0 });
  expect(await rowsOf(actor, 'advice')).toEqual([]);
  expect(await rowsOf(actor, 'months')).toMatchObject([{ sheets: 0 }, { voided: 2, sheets: 0 }]);
});

test('counts a corrected teach-back once, as what it should have said, with every result in its order', async () => {
  const { actor } = await buildUser({ role: 'admin' });
  const handout = await buildIssuedHandout(actor, topic);
  const first = await teach(actor, handout.id, 'needs-follow-up');
  await teach(actor, handout.id, 'explained-correctly', first.ok ? first.value.id : null);
  const day = new Date().toISOString().slice(0, 10);
  const rows = await rowsOf(actor, 'teach-back', { from: day, to: day });
  expect(rows.map(({ result, recorded }) => `${result} ${recorded}`)).toEqual([
    'explained-correctly 1',
    'after-re-explaining 0',
    'needs-follow-up 0',
    'declined 0',
    'representative-taught 0',
  ]);
});

test('counts what was issued from the first to the last day, both counted, in UTC', async () => {
  const { actor } = await buildUser({ role: 'admin' });
  const moments = ['2026-10-31T23:59:59Z', '2026-11-01T00:00:00Z', '2026-11-02T23:59:59Z', '2026-11-03T00:00:00Z'];
  const { clinicId } = actor;
  await inClinic(clinicId, (tx) => tx.clinic.update({ where: { id: clinicId }, data: { demo: true } }));
  for (const moment of moments) await buildIssuedHandout(actor, topic, { issuedAt: new Date(moment), inThePast: true });
  const within = { from: '2026-11-01', to: '2026-11-02' };
  expect(await rowsOf(actor, 'months', within)).toEqual([{ month: '2026-11', voided: 0, sheets: 2 }]);
  const unused = await rowsOf(actor, 'unused', { from: '2026-11-10', to: today });
  expect(unused).toContainEqual({
    advice: 'Rub the muscle',
    section: 'When it comes',
    lastGiven: '2026-11-03',
    ever: 4,
  });
});

test('shows an administrator every reason, and an editor only those that three sheets give', async () => {
  const admin = await buildUser({ role: 'admin' });
  const editor = await buildUser({ role: 'editor', clinicId: admin.actor.clinicId });
  for (const reason of ['Asked for it.', 'Asked for it.', 'Asked for it.', 'Zacharias Canary insists.'])
    await buildIssuedHandout(admin.actor, topic, withReason(reason));
  expect(JSON.stringify(await rowsOf(admin.actor, 'overrides'))).toContain('Canary');
  const seen = await rowsOf(editor.actor, 'overrides');
  expect(seen.map(({ sheets }) => sheets)).toEqual([3, 1]);
  expect(JSON.stringify(seen)).toContain('Asked for it.');
  expect(JSON.stringify(seen)).not.toContain('Canary');
});

test('shows another clinic nothing, and answers every id but one’s own in the same way', async () => {
  const { actor } = await buildUser({ role: 'editor' });
  const other = await buildUser({ role: 'admin' });
  await buildIssuedHandout(other.actor, topic);
  expect(await totalsOf(actor)).toMatchObject({ sheets: 0, advice: 0 });
  expect(await rowsOf(actor, 'advice')).toEqual([]);
  const ids = [other.actor.clinicId, randomUUID(), 'not-an-id', "' OR true --"];
  const answers = await Promise.all(ids.map((clinicId) => getReports({ actor, clinicId, today })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  for (const clinicId of [actor.clinicId, actor.clinicId.toUpperCase()])
    expect((await getReports({ actor, clinicId, today })).ok).toBe(true);
});

test('records one look for the whole page, none for days that can’t be, and a clinician’s try as refused', async () => {
  const { actor } = await buildUser({ role: 'editor' });
  expect((await getReports({ actor, today, ...range })).ok).toBe(true);
  expect(await eventsOf(actor.clinicId)).toEqual([{ type: 'report.viewed', detail: range }]);
  const turned = await getReports({ actor, today, from: today, to: '2026-01-01' });
  expect(turned).toMatchObject({ ok: false, problem: { code: 'invalid-input', fields: [{ field: 'to' }] } });
  expect(await eventsOf(actor.clinicId)).toHaveLength(1);

  const clinician = await buildUser({ role: 'clinician', clinicId: actor.clinicId });
  for (const answer of [
    await getReports({ actor: clinician.actor, today }),
    await getReport({ actor: clinician.actor, name: 'advice', range }),
  ])
    expect(answer).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
  const refused = await inClinic(actor.clinicId, (tx) => tx.auditEvent.count({ where: { type: 'access.refused' } }));
  expect(refused).toBe(2);
});
