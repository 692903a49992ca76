import type { Client } from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { compareContents } from '@/scripts/backup/compare-contents';
import type { Contents, Manifest } from '@/scripts/backup/manifest';
import { readContents } from '@/scripts/backup/read-contents';
import { buildLedger } from '@/tests/builders/ledger-builder';
import { asOwner, ownerConnection, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

let clinicId = '';
let promised: Contents;

beforeAll(async () => {
  clinicId = (await buildLedger()).actor.clinicId;
  promised = await asOwner(readContents);
});

const compare = async (changed: Partial<Contents>, kind: Manifest['kind'] = 'cluster'): Promise<string> => {
  const about = { format: 1, kind, madeAt: new Date().toISOString(), postgresMajor: 18 } as const;
  const manifest = { ...about, contents: { ...promised, ...changed }, columns: {}, sequences: {}, files: {} };
  const { wrong } = await asOwner((client: Client) => compareContents(client, ownerConnection(), manifest));
  return wrong.join('\n');
};

test('says nothing of what was put back when it is what the backup says', async () => {
  expect(Object.values(promised.issued).some((issued) => issued > 0)).toBe(true);
  expect([await compare({}), await compare({}, 'rows')]).toEqual(['', '']);
});

test('says when sheets, rows or a migration are missing', async () => {
  const issued = { ...promised.issued, [clinicId]: (promised.issued[clinicId] ?? 0) + 1 };
  expect(await compare({ issued })).toMatch(/^Clinic .* has \d+ of \d+ issued sheets\.$/);
  const rows = { ...promised.rows, handouts: (promised.rows.handouts ?? 0) + 1 };
  expect(await compare({ rows })).toMatch(/^handouts has \d+ rows; the backup says \d+\.$/);
  expect(await compare({ migrations: promised.migrations.slice(1) })).toBe('The schema is not the backup’s.');
});

test('says of a copy by rows when there is one too many: nobody worked while it was put back', async () => {
  const rows = { ...promised.rows, topics: (promised.rows.topics ?? 0) - 1 };
  expect(await compare({ rows }, 'rows')).toMatch(/^topics has/);
  expect(await compare({ rows })).toBe('');
});

test('says when a chain does not have the link that the backup ended with, and when one is broken', async () => {
  const head = promised.heads[clinicId];
  if (!head) throw new Error('The clinic has no chain.');
  const another = { ...head, link: 'f'.repeat(head.link.length) };
  expect(await compare({ heads: { ...promised.heads, [clinicId]: another } })).toContain(clinicId);
  await asOwner(async (client) => {
    await client.query('SET session_replication_role = replica');
    await client.query("UPDATE audit_events SET detail = '{}' WHERE clinic_id = $1 AND type = 'handout.issued'", [
      clinicId,
    ]);
  });
  expect(await compare({})).toContain(clinicId);
});
