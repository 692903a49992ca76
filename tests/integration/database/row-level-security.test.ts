import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { inClinic } from '@/lib/db/in-clinic';
import { outsideClinic } from '@/lib/db/outside-clinic';
import { insertPatient } from '@/lib/db/patient/insert-patient';
import { env } from '@/lib/env';
import { buildClinic } from '@/tests/builders/clinic-builder';
import { buildPatient, patientInput } from '@/tests/builders/patient-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { asApp, asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

test('shows the app no row of any clinic when no clinic is set', async () => {
  const { actor } = await buildUser();
  await buildPatient(actor.clinicId);
  await asApp(async (client) => {
    for (const table of ['clinics', 'users', 'memberships', 'sessions', 'patients', 'audit_events']) {
      const { rows } = await client.query(`SELECT count(*)::int AS seen FROM ${table}`);
      expect([table, rows[0].seen]).toEqual([table, 0]);
    }
  });
});

test('hides the patients, staff and accounts of another clinic', async () => {
  const ours = await buildUser();
  const theirs = await buildUser();
  const patient = await buildPatient(theirs.actor.clinicId);
  const seen = await inClinic(ours.actor.clinicId, async (tx) => ({
    patients: await tx.patient.count({ where: { id: patient.id } }),
    users: await tx.user.findMany({ select: { id: true } }),
    clinics: await tx.clinic.findMany({ select: { id: true } }),
  }));
  expect(seen).toEqual({
    patients: 0,
    users: [{ id: ours.actor.userId }],
    clinics: [{ id: ours.actor.clinicId }],
  });
});

test('refuses a row that says another clinic', async () => {
  const [ours, theirs] = [await buildClinic(), await buildClinic()];
  const stray = inClinic(ours, (tx) =>
    insertPatient(Object.create(tx, { clinicId: { value: theirs } }), patientInput()),
  );
  await expect(stray).rejects.toThrow(/row-level security/);
});

test('forgets the clinic when its transaction ends, over one connection and many clinics', async () => {
  const clinics = await Promise.all(Array.from({ length: 8 }, () => buildClinic()));
  for (const clinic of clinics) await buildPatient(clinic);
  const seen = await Promise.all(
    Array.from({ length: 80 }, (_, at) => {
      const clinic = clinics[at % clinics.length] ?? '';
      return inClinic(clinic, async (tx) => {
        const found = await tx.patient.findMany({ select: { clinicId: true } });
        return found.length === 1 && found[0]?.clinicId === clinic;
      });
    }),
  );
  expect(seen).toEqual(Array(80).fill(true));
  const after = Array.from({ length: env().DATABASE_POOL_SIZE }, () =>
    outsideClinic((client) => client.patient.count()),
  );
  expect(new Set(await Promise.all(after))).toEqual(new Set([0]));
});

test('has row-level security enabled and forced on every table with a clinic', async () => {
  const unguarded = await asOwner((client) =>
    client.query(`
      SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND a.attname = 'clinic_id'
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity
          AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid
                      AND pg_get_expr(p.polqual, c.oid) LIKE '%clinic_id = app_clinic()%'))`),
  );
  expect(unguarded.rows).toEqual([]);
});

test('gives the app a role that owns nothing, bypasses nothing, and can neither sign in nor become another', async () => {
  const role = await asOwner((client) =>
    client.query(`
      SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
        (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS tables,
        (SELECT count(*)::int FROM pg_proc WHERE proowner = r.oid) AS functions,
        (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS roles,
        has_schema_privilege(r.oid, 'public', 'CREATE') AS may_create
      FROM pg_roles r WHERE rolname = 'plainleaf_app'`),
  );
  expect(role.rows).toEqual([
    {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolcanlogin: false,
      tables: 0,
      functions: 0,
      roles: 0,
      may_create: false,
    },
  ]);
});

test('never lets the app read a password’s hash from the table', async () => {
  await asApp(async (client) => {
    await expect(client.query('SELECT password_hash FROM users')).rejects.toThrow(/permission denied/);
  });
});

test('asks each door one question only: the door’s role reads no more than those columns', async () => {
  const readable = await asOwner((client) =>
    client.query(`
      SELECT table_name || '.' || column_name AS name FROM information_schema.column_privileges
      WHERE grantee = 'plainleaf_door' ORDER BY 1`),
  );
  expect(readable.rows.map((row) => row.name)).toEqual([
    'chain_heads.clinic_id',
    'clinics.id',
    'handout_voids.handout_id',
    'handout_voids.voided_at',
    'handouts.code',
    'handouts.document',
    'handouts.id',
    'handouts.issued_at',
    'memberships.clinic_id',
    'memberships.created_at',
    'memberships.ended_at',
    'memberships.job_title',
    'memberships.role',
    'memberships.suspended_at',
    'memberships.user_id',
    'passkeys.counter',
    'passkeys.credential_id',
    'passkeys.id',
    'passkeys.public_key',
    'passkeys.user_id',
    'password_links.clinic_id',
    'password_links.expires_at',
    'password_links.id',
    'password_links.token_sha256',
    'password_links.used_at',
    'password_links.user_id',
    'sessions.clinic_id',
    'sessions.confirmed_at',
    'sessions.created_at',
    'sessions.expires_at',
    'sessions.id',
    'sessions.last_seen_at',
    'sessions.revoked_at',
    'sessions.token_sha256',
    'sessions.user_id',
    'sign_in_identities.issuer',
    'sign_in_identities.subject',
    'sign_in_identities.user_id',
    'users.email',
    'users.id',
    'users.name',
    'users.password_changed_at',
    'users.password_hash',
    'users.status',
    'users.totp_secret',
    'users.totp_since',
  ]);
});

test('refuses to work for a clinic whose id is none', async () => {
  await expect(inClinic('everyone', async () => 1)).rejects.toThrow(/id of a clinic/);
  await expect(inClinic(randomUUID(), (tx) => tx.patient.count())).resolves.toBe(0);
});

test('keeps the clinics of transactions apart that run at the same moment', async () => {
  const clinics = await Promise.all([1, 2, 3, 4].map(() => buildClinic()));
  // Each waits until all have begun, so that the last one to begin can't be the only one that is right.
  const begun = new Set<string>();
  const seen = await Promise.all(
    clinics.map((clinicId) =>
      inClinic(clinicId, async (tx) => {
        begun.add(clinicId);
        while (begun.size < clinics.length) await tx.patient.count();
        const [set] = await tx.$queryRaw<{ id: string }[]>`SELECT current_setting('app.clinic_id') AS id`;
        return [tx.clinicId, set?.id];
      }),
    ),
  );
  expect(seen).toEqual(clinics.map((clinicId) => [clinicId, clinicId]));
});
