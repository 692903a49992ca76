import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  nextState,
  type VersionKind,
  type VersionState,
  versionActions,
  versionStates,
} from '@/lib/domain/content/version-state';
import { buildClinic } from '@/tests/builders/clinic-builder';
import { storeLegCramps } from '@/tests/builders/recall-builder';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

let clinicId: string;
beforeAll(async () => {
  await storeLegCramps({ translations: [], phrases: [] });
  clinicId = await buildClinic();
});

const kinds: VersionKind[] = ['source', 'translation', 'rule'];

/** A row of this kind in this state, whoever could have brought it there. */
const place = async (client: Client, kind: VersionKind, state: VersionState): Promise<string> => {
  const id = randomUUID();
  const published = ['published', 'superseded', 'withdrawn'].includes(state) ? 'now()' : 'NULL';
  await client.query("SET LOCAL session_replication_role = 'replica'");
  if (kind === 'rule')
    await client.query(
      `INSERT INTO rule_versions (id, topic_id, rule_id, number, state, definition, author_ids, published_at)
       VALUES ($1, 'leg-cramps', 'SR-999', 1, $2, '{}'::jsonb, ARRAY[gen_random_uuid()], ${published})`,
      [id, state],
    );
  else
    await client.query(
      `INSERT INTO block_versions (id, block_id, number, language, state, title, section, advice_key, placement, priority,
         evidence, review_by, owner, markdown, body, author_ids, published_at, source_version_id)
       SELECT $1, block_id, 99, $2::text, $3, title, section, advice_key, placement, priority, evidence, review_by, owner, markdown,
         body, ARRAY[gen_random_uuid()], ${published}, CASE WHEN $2::text = 'es' THEN id END
       FROM block_versions WHERE advice_key = 'relief.massage' AND language = 'en'`,
      [id, kind === 'translation' ? 'es' : 'xx', state],
    );
  await client.query("SET LOCAL session_replication_role = 'origin'");
  return id;
};

/** Does the database let somebody who did not write it move this version there? Nothing is kept. */
const databaseAllows = (kind: VersionKind, from: VersionState, to: VersionState): Promise<boolean> =>
  asOwner(async (client) => {
    await client.query('BEGIN');
    try {
      const id = await place(client, kind, from);
      await client.query("SELECT set_config('app.user_id', $1, true), set_config('app.clinic_id', $2, true)", [
        randomUUID(),
        clinicId,
      ]);
      const table = kind === 'rule' ? 'rule_versions' : 'block_versions';
      await client.query(
        `UPDATE ${table} SET state = $2::text::block_version_state, published_at = CASE WHEN $2::text = 'published' THEN now() ELSE published_at END WHERE id = $1`,
        [id, to],
      );
      return true;
    } catch (error) {
      expect(String(error)).toMatch(/there is no way/);
      return false;
    } finally {
      await client.query('ROLLBACK');
    }
  });

const domainAllows = (kind: VersionKind, from: VersionState, to: VersionState): boolean =>
  versionActions.some((action) => nextState(from, action, kind) === to);

describe.each(kinds)('the database and the screens know the same ways of a %s', (kind) => {
  test.each(versionStates)('from %s', async (from) => {
    const others = versionStates.filter((to) => to !== from);
    const database = await Promise.all(others.map(async (to) => [to, await databaseAllows(kind, from, to)]));
    expect(database).toEqual(others.map((to) => [to, domainAllows(kind, from, to)]));
  });
});
