import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GET as auditCsv } from '@/app/api/v1/audit/csv/route';
import { GET as recallCsv } from '@/app/api/v1/recalls/[id]/csv/route';
import { GET as reportCsv } from '@/app/api/v1/reports/[name]/csv/route';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import { reportNames } from '@/lib/domain/report/report';
import { recordContact } from '@/lib/usecases/recall/record-contact';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildRecall, giveSheet, granted, storeLegCramps } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask } from '@/tests/setup/ask';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';
import { readCsv } from '@/tests/unit/documents/read-csv';

provideDatabase();
beforeAll(() => storeLegCramps());
afterAll(closeRenderPool);

const routesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => /\.tsx?$/.test(file));

const formulas = [
  '=HYPERLINK("http://elsewhere.example")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '=1+1;=2',
  ' =cmd|x!A1',
  '＝1+1',
];

/** Everything that people wrote becomes a formula, whatever a form would have let through. */
const poison = ({ actor }: BuiltUser) =>
  asOwner(async (client) => {
    await client.query('SET session_replication_role = replica');
    await client.query(`UPDATE users SET name = '=1+1;@x' WHERE id = $1`, [actor.userId]);
    await client.query(`UPDATE memberships SET job_title = E'\\t=1' WHERE user_id = $1`, [actor.userId]);
    await client.query(`UPDATE clinics SET name = '+1+1' WHERE id = $1`, [actor.clinicId]);
    await client.query(
      `UPDATE patients SET address = E'\\r=1+1\\n@x', phone = '+44 20', record_number = '-' || record_number
      WHERE clinic_id = $1`,
      [actor.clinicId],
    );
    await client.query(`UPDATE advice_keys SET title = '=' || title`);
  });

let admin: BuiltUser;
let recallId: string;
beforeAll(async () => {
  admin = await buildUser({ role: 'admin' });
  const { actor } = admin;
  for (const name of formulas) {
    const patient = await buildPatient(actor.clinicId, { name });
    await giveSheet(actor, { patient });
  }
  recallId = await buildRecall(actor, { kind: 'advice-key', id: 'relief.massage' });
  const patient = await buildPatient(actor.clinicId, { name: '=last' });
  await giveSheet(actor, { patient });
  const given = { patientId: patient.id, state: 'no-answer', words: '=1+1' } as const;
  granted(await recordContact({ actor, recallId, given, now: new Date() }));
  await poison(admin);
});

const isNumber = /^-?\d+(\.\d+)?$/;

/** The pieces that a spreadsheet may take for a cell of their own, as it would begin to read them. */
const startsAFormula = (cell: string): boolean =>
  !isNumber.test(cell) &&
  (/^[\t\r]/.test(cell) ||
    cell.split(/[;\t\r\n]/).some((piece) => /^[=+\-@＝＋－＠]/.test(piece.replace(/[\s\p{Cf}"]/gu, ''))));

const asked: [string, () => Promise<Response>][] = [
  ['audit', () => ask(auditCsv, { method: 'GET', sealed: admin.sealed })],
  ['recall', () => ask(recallCsv, { method: 'GET', sealed: admin.sealed, params: { id: recallId } })],
  ...reportNames.map((name): [string, () => Promise<Response>] => [
    `report of ${name}`,
    () =>
      ask(reportCsv, { method: 'GET', sealed: admin.sealed, params: { name }, query: 'from=2026-11-01&to=2026-11-30' }),
  ]),
];

describe('what is taken out as CSV', () => {
  test.each(asked)('holds no formula that somebody wrote: %s', async (_name, answer) => {
    const response = await answer();
    expect(response.status).toBe(200);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    expect(readCsv(text).flat().filter(startsAFormula)).toEqual([]);
  });

  test('held formulas before, so that there was something to take the edge off', async () => {
    const list = await (await ask(recallCsv, { method: 'GET', sealed: admin.sealed, params: { id: recallId } })).text();
    for (const formula of ["'=HYPERLINK", "'+1+1", "'-2+3", "'@SUM(A1)", "'=1+1;'=2", "'=cmd", "'+44 20", "'-R-"])
      expect(list).toContain(formula);
    const audit = await (await ask(auditCsv, { method: 'GET', sealed: admin.sealed })).text();
    expect(audit).toContain("'=1+1;'@x");
  });

  test('comes from these routes only, each through the one writer of CSV', () => {
    const sources = ['app', 'lib'].flatMap(routesUnder).map((file) => [file, readFileSync(file, 'utf8')] as const);
    const found = (words: RegExp) => sources.flatMap(([file, text]) => (words.test(text) ? [file] : [])).sort();
    expect(found(/'content-type': 'text\/csv/)).toEqual(['app/api/v1/_route/csv-response.ts']);
    expect(found(/from 'csv-stringify/)).toEqual(['lib/documents/csv/write-csv.ts']);
    expect(found(/\bcsvResponse\(/)).toEqual([
      'app/api/v1/audit/csv/route.ts',
      'app/api/v1/recalls/[id]/csv/route.ts',
      'app/api/v1/reports/[name]/csv/route.ts',
    ]);
    expect(found(/\bcsvRows\(/)).toEqual([
      'lib/usecases/audit/export-audit-events.ts',
      'lib/usecases/recall/export-recipients.ts',
      'lib/usecases/report/export-report.ts',
    ]);
  });
});
