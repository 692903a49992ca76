import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { withLedgerReader } from '@/lib/db/ledger/ledger-reader';
import { type VerifiedChain, verifyChain } from '@/lib/db/ledger/verify-chain';

const folder = 'prisma/migrations';

const migrations = async (wanted: (name: string) => boolean): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && wanted(entry.name)).map(({ name }) => name);
  return Promise.all(names.sort().map((name) => readFile(path.join(folder, name, 'migration.sql'), 'utf8')));
};

const connect = async (database: string): Promise<Client> => {
  const address = new URL(inject('templateDatabase'));
  address.pathname = `/${database}`;
  const client = new Client({ connectionString: address.href });
  await client.connect();
  return client;
};

/** Two clinics with 20 and 3 handouts and other events between, as they were written before there was a chain. */
const before = `
  INSERT INTO clinics (id, name, phone, emergency_number, address) SELECT ('00000000-0000-7000-8000-00000000000' || c)::uuid, 'Clinic', '', '999', '' FROM generate_series(1, 2) c;
  INSERT INTO users (id, email, name, password_hash) SELECT id, id || '@test.example', 'Someone', '' FROM clinics;
  INSERT INTO memberships (id, clinic_id, user_id, role, job_title) SELECT id, id, id, 'clinician', 'nurse' FROM clinics;
  INSERT INTO patients (id, clinic_id, name, birth_date, record_number, language, print_size, profile) SELECT id, id, 'Patient', '1954-03-09', 'R', 'en', 12, '{}' FROM clinics;
  INSERT INTO topics (id, definition, vocabulary, presets) VALUES ('topic', '{}', '{}', '[]');
  INSERT INTO blocks (id, topic_id, name, position) VALUES ('00000000-0000-7000-8000-0000000000b1', 'topic', 'relief.massage', 0);
  INSERT INTO block_versions (id, block_id, number, language, state, title, section, advice_key, placement, priority, evidence, review_by, owner, markdown, body, published_at)
    SELECT id, id, 1, 'en', 'published', 'Massage', 'relief-now', 'relief.massage', 'core', 1, 'limited', '2027-01-01', 'Someone', 'Rub.', '[]', now() FROM blocks;
  INSERT INTO handouts (id, clinic_id, code, patient_id, topic_id, profile, choices, decisions, gate, document, library_revision, language, print_size, paper, pages,
      pdf_sha256, idempotency_key, request_sha256, issued_by_id, issued_by_name, issued_by_role, issued_by_title, issued_at)
    SELECT gen_random_uuid(), c.id, upper(left(md5(c.id::text || n), 20)), c.id, 'topic', '{}', '{}', '[]', '{"status": "none"}', '{"title": "A sheet"}', 1, 'en', 12, 'a4', 2,
      encode(sha256(n::text::bytea), 'hex'), n::text, encode(sha256(''), 'hex'), c.id, 'Someone', 'clinician', 'nurse', now() - interval '1 day' * n
    FROM clinics c, generate_series(1, 20) n WHERE n <= 3 OR c.id::text LIKE '%1';
  INSERT INTO handout_files (handout_id, clinic_id, bytes) SELECT id, clinic_id, idempotency_key::bytea FROM handouts;
  INSERT INTO advice_given (id, clinic_id, handout_id, block_version_id, advice_key, section_id, position, cautions)
    SELECT gen_random_uuid(), h.clinic_id, h.id, v.id, 'relief.massage', 'relief-now', p, '[]' FROM handouts h, block_versions v, generate_series(0, 1) p;
  INSERT INTO handout_overrides (id, clinic_id, handout_id, advice_key, rule_ids, reason)
    SELECT gen_random_uuid(), clinic_id, id, 'relief.massage', array['SR-001', 'SR-002'], 'Asked for it.' FROM handouts WHERE idempotency_key::int % 2 = 0;
  INSERT INTO audit_events (id, clinic_id, at, type, handout_id, detail)
    SELECT gen_random_uuid(), clinic_id, issued_at, type, id, '{}' FROM handouts, unnest(array['handout.issued', 'handout.viewed']) type;`;

test('brings what was issued before there was a chain into it, and into the counts', async () => {
  const database = `before_chain_${process.pid}`;
  const admin = await connect('postgres');
  await admin.query(`CREATE DATABASE ${database}`);
  const client = await connect(database);
  try {
    for (const sql of await migrations((name) => name < '20261122180000')) await client.query(sql);
    await client.query(before);
    for (const sql of await migrations((name) => name >= '20261122180000')) await client.query(sql);
    const address = new URL(inject('templateDatabase'));
    address.pathname = `/${database}`;
    const chains = await withLedgerReader(address.href, async (read, clinics) => {
      const walked: VerifiedChain[] = [];
      for (const clinicId of await clinics()) walked.push(await verifyChain(read, clinicId));
      return walked;
    });
    expect(chains.map(({ events, broken, drift }) => ({ events, broken, drift }))).toEqual([
      { events: 60, broken: null, drift: [] },
      { events: 9, broken: null, drift: [] },
    ]);
    const counted = await client.query(`
      SELECT (SELECT sum(issued)::int FROM handout_counts) AS issued, (SELECT sum(given)::int FROM advice_counts) AS given,
             (SELECT sum(sheets)::int FROM override_counts) AS sheets`);
    expect(counted.rows).toEqual([{ issued: 23, given: 46, sheets: 22 }]);
  } finally {
    await client.end();
    await admin.query(`DROP DATABASE ${database}`);
    await admin.end();
  }
});
