import type { Client } from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { importTopicLibrary } from '@/lib/db/content/import-topic-library';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { insertHandout } from '@/lib/db/handout/insert-handout';
import { buildNewHandout } from '@/tests/builders/new-handout-builder';
import { buildLibrary } from '@/tests/builders/stored-library-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { asApp, asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const kept = ['handouts', 'handout_files', 'advice_given', 'handout_overrides', 'audit_events'];

let clinicId = '';

beforeAll(async () => {
  const { actor } = await buildUser();
  clinicId = actor.clinicId;
  const { topic } = buildLibrary();
  await importTopicLibrary(buildLibrary());
  const overrides = [{ adviceKey: 'relief.warmth', ruleIds: ['SR-001'], reason: 'Asked for it.' }];
  await insertHandout(buildNewHandout(actor, await loadTopicLibrary(topic.id), { overrides }));
});

const attempt = async (client: Client, sql: string): Promise<string> => {
  await client.query('BEGIN');
  await client.query("SELECT set_config('app.clinic_id', $1, true)", [clinicId]);
  const outcome = await client.query(sql).then(
    ({ rowCount }) => `done to ${rowCount}`,
    (error: { code?: string }) => error.code ?? 'no code',
  );
  await client.query('ROLLBACK');
  return outcome;
};

const attempts = (table: string) => [
  `UPDATE ${table} SET clinic_id = clinic_id`,
  `DELETE FROM ${table}`,
  `TRUNCATE ${table} CASCADE`,
];

test.for(kept)('has a row of %s that the app’s role can neither change nor delete', async (table) => {
  await asApp(async (client) => {
    expect(await attempt(client, `SELECT FROM ${table}`)).not.toBe('done to 0');
    for (const sql of attempts(table)) expect([sql, await attempt(client, sql)]).toEqual([sql, '42501']);
  });
});

test.for(kept)('has a row of %s that not even the owner of the database can change or delete', async (table) => {
  await asOwner(async (client) => {
    for (const sql of attempts(table)) expect([sql, await attempt(client, sql)]).toEqual([sql, '42501']);
  });
});

test('keeps the text of a block version that was published, whoever asks', async () => {
  await asOwner(async (client) => {
    for (const sql of ["UPDATE block_versions SET title = 'Other words'", 'DELETE FROM block_versions']) {
      expect(await attempt(client, sql)).toBe('42501');
    }
    expect(await attempt(client, "UPDATE block_versions SET state = 'withdrawn', ended_at = now()")).toBe('done to 2');
  });
});
