import { inspect } from 'node:util';
import { beforeAll, expect, test } from 'vitest';

import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { outsideClinic } from '@/lib/db/outside-clinic';
import { buildClinic } from '@/tests/builders/clinic-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const canary = 'ZZCANARY';

let clinicId: string;
let id: string;
beforeAll(async () => {
  clinicId = await buildClinic();
  ({ id } = await buildPatient(clinicId, { name: `${canary} One`, recordNumber: `${canary}-1` }));
  await asOwner((client) =>
    client.query("ALTER TABLE patients ADD CONSTRAINT no_other CHECK (name NOT LIKE '%Other') NOT VALID"),
  );
});

/** What comes of work that fails: everything that a console would print of it. */
const printed = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing failed',
    (error: unknown) => inspect(error, { depth: 9 }),
  );

const rename = (tx: ClinicTransaction, data: Record<string, unknown>) => tx.patient.update({ where: { id }, data });

test.for<[string, RegExp, (tx: ClinicTransaction) => Promise<unknown>]>([
  ['a text that is no number', /22P02/, (tx) => tx.$queryRaw`SELECT ${canary}::text::int`],
  ['a text that is no day', /22007/, (tx) => tx.$queryRaw`SELECT ${canary}::text::date`],
  ['a row that a constraint refuses', /"no_other" \(23514\)/, (tx) => rename(tx, { name: `${canary} Other` })],
  ['the same in SQL', /"no_other" \(23514\)/, (tx) => tx.$executeRaw`UPDATE patients SET name = ${`${canary} Other`}`],
  ['a value that Prisma refuses', /PrismaClientValidationError/, (tx) => rename(tx, { name: { first: canary } })],
  [
    'a row that is there already',
    /patients_clinic_id_record_number_key/,
    (tx) => tx.$executeRaw`
      INSERT INTO patients SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).* FROM patients p`,
  ],
])('the database’s error about %s says which it is, and no value', async ([, which, work]) => {
  const error = await printed(inClinic(clinicId, work));
  expect(error).toMatch(which);
  expect(error).toMatch(/no-values-in-errors\.test\.ts:\d+/);
  expect(error).not.toContain(canary);
});

test('nor does one outside a clinic', async () => {
  const error = await printed(outsideClinic((client) => client.$queryRaw`SELECT ${canary}::text::int`));
  expect(error).toMatch(/22P02/);
  expect(error).not.toContain(canary);
});

test('an error of our own in a transaction comes out as it is', async () => {
  const own = new Error('Not like this.');
  await expect(inClinic(clinicId, () => Promise.reject(own))).rejects.toBe(own);
});
