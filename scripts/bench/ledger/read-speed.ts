import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import { withLedgerReader } from '@/lib/db/ledger/ledger-reader';
import type { Actor } from '@/lib/domain/permission/actor';
import { newRecallSchema } from '@/lib/domain/recall/recall';
import { getTimeline } from '@/lib/usecases/patient/get-timeline';
import { exportRecipients } from '@/lib/usecases/recall/export-recipients';
import { getRecall } from '@/lib/usecases/recall/get-recall';
import { openRecall } from '@/lib/usecases/recall/open-recall';
import { getReports } from '@/lib/usecases/report/get-reports';
import type { GeneratedLedger } from '@/scripts/bench/generate-ledger';
import { verifyLedger } from '@/scripts/ledger/verify-ledger';

const tell = (name: string, value: string, wanted: string) =>
  console.log(`  ${name.padEnd(44)} ${value.padStart(14)}   wanted ${wanted}`);

const timed = async <Answer>(work: () => Promise<Answer>): Promise<[ms: number, answer: Answer]> => {
  const started = performance.now();
  const answer = await work();
  return [performance.now() - started, answer];
};

const assertOk = <Answer extends { ok: boolean }>(answer: Answer): Extract<Answer, { ok: true }> => {
  if (!answer.ok) throw new Error('A use case of the bench was refused.');
  return answer as Extract<Answer, { ok: true }>;
};

/** How fast is the whole ledger walked? */
export const benchVerify = async (connectionString: string): Promise<void> => {
  const [ms, ledger] = await timed(() =>
    withLedgerReader(connectionString, async (read, clinics) =>
      verifyLedger({ read, clinicIds: await clinics(), kept: {} }, () => undefined),
    ),
  );
  if (!ledger.isWhole) throw new Error('The generated ledger does not verify.');
  tell(`verify, ${ledger.rows} rows`, `${Math.round(ledger.rows / (ms / 1000))} rows/s`, '>= 50000 rows/s');
};

const findPatients = async (connectionString: string, clinicId: string): Promise<string[]> => {
  const client = new Client({ connectionString });
  await client.connect();
  const sql = `SELECT DISTINCT patient_id FROM (SELECT patient_id FROM handouts WHERE clinic_id = $1 ORDER BY id LIMIT 300) h`;
  const { rows } = await client.query<{ patient_id: string }>(sql, [clinicId]).finally(() => client.end());
  return rows.map((row) => row.patient_id);
};

const benchTimeline = async (actor: Actor, patientIds: string[]): Promise<void> => {
  const times: number[] = [];
  for (const patientId of patientIds) {
    const [ms, answer] = await timed(() => getTimeline({ actor, patientId }));
    assertOk(answer);
    times.push(ms);
  }
  const p95 = times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN;
  tell(`timeline, p95 of ${times.length} patients`, `${p95.toFixed(0)} ms`, '<= 50 ms');
};

const benchRecall = async (admin: Actor, versionId: string): Promise<void> => {
  const target = { kind: 'block-version', id: versionId } as const;
  const given = newRecallSchema.parse({ target, severity: 'urgent', reason: 'It changed.', letter: 'Please call us.' });
  const { id: recallId } = assertOk(await openRecall({ actor: admin, given, now: new Date() })).value;
  const [pageMs, page] = await timed(() => getRecall({ actor: admin, recallId }));
  const { counts } = assertOk(page).value;
  tell(`recall, first page of ${counts.patients}`, `${pageMs.toFixed(0)} ms`, '<= 1000 ms');
  const [csvMs, rows] = await timed(async () => {
    let lines = 0;
    const { chunks } = assertOk(await exportRecipients({ actor: admin, recallId })).value;
    for await (const chunk of chunks) lines += chunk.split('\n').length - 1;
    return lines;
  });
  tell(`recall, whole CSV of ${rows} lines`, `${csvMs.toFixed(0)} ms`, '<= 10000 ms');
};

/** How long do the pages wait that read the ledger, in the large clinic? */
export const benchPages = async (connectionString: string, made: GeneratedLedger): Promise<void> => {
  const { largeClinicId: clinicId, userId } = made;
  const admin: Actor = { clinicId, userId, userName: 'Clinician 0', sessionId: randomUUID(), role: 'admin' };
  const today = new Date().toISOString().slice(0, 10);
  const from = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  await benchTimeline({ ...admin, role: 'clinician' }, await findPatients(connectionString, clinicId));
  await benchRecall(admin, made.recalledVersionId);
  const [firstMs, first] = await timed(() => getReports({ actor: admin, today, from, to: today }));
  assertOk(first);
  tell('reports, all of them over a year', `${firstMs.toFixed(0)} ms`, '<= 300 ms');
};
