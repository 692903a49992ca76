import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ownerConnection, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const script = `
  const { log, logError } = await import('./lib/log.ts');
  const { inClinic } = await import('./lib/db/in-clinic.ts');
  const { insertPatient } = await import('./lib/db/patient/insert-patient.ts');
  const { insertClinic } = await import('./lib/db/clinic/insert-clinic.ts');
  const { patientInputSchema } = await import('./lib/domain/patient/patient.ts');
  const { closeDatabase } = await import('./lib/db/client.ts');
  const patient = patientInputSchema.parse({ name: 'Zzcanary', birthDate: '1954-03-09', recordNumber: 'ZZCANARY-1' });
  const clinic = await insertClinic({ name: 'C', phone: '1', emergencyNumber: '999', address: 'A' });
  await inClinic(clinic, (tx) => insertPatient(tx, patient));
  const failures = [
    () => inClinic(clinic, (tx) => insertPatient(tx, patient)),
    () => inClinic(clinic, (tx) => insertPatient(tx, { ...patient, printSize: 'ZZCANARY' })),
    () => inClinic(clinic, (tx) => tx.$executeRaw\`SELECT 'ZZCANARY'::int\`),
  ];
  for (const fail of failures) await fail().catch((error) => logError(error, 'a test'));
  const request = { name: 'Zzcanary', email: 'zzcanary@test.example', phone: 'Zzcanary', address: 'Zzcanary' };
  log().info({ patient, request }, 'a line');
  await closeDatabase();
`;

test('writes errors down with an id and their place, and never what a row or a request held', () => {
  const { AUTH_SECRET = '' } = process.env;
  const written = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--conditions=react-server', '--input-type=module', '-e', script],
    { encoding: 'utf8', env: { ...process.env, DATABASE_URL: ownerConnection(), AUTH_SECRET, LOG_LEVEL: 'info' } },
  );
  const lines = written
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(4);
  for (const line of lines.slice(0, 3)) {
    expect(line.errorId).toMatch(/^[0-9a-f-]{36}$/);
    expect(line.failure.at.length).toBeGreaterThan(0);
  }
  expect(written).not.toMatch(/zzcanary/i);
});
