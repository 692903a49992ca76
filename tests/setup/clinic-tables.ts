import type { Client } from 'pg';

/**
 * Tables that belong to no clinic, and why. Every other table is taken for one that holds what is a clinic's: a new one
 * has to guard its rows, or be written here.
 */
export const sharedTables: Record<string, string> = {
  _prisma_migrations: 'the schema’s own history',
  advice_keys: 'content',
  block_versions: 'content',
  blocks: 'content',
  content_comments: 'content',
  figures: 'content',
  matrix_runs: 'content',
  pack_imports: 'content',
  passkey_challenges: 'a hash, asked for before anyone knows who it is',
  phrases: 'content',
  pictures: 'content',
  red_flags: 'content',
  rule_versions: 'content',
  rules: 'content',
  sign_in_attempts: 'counted before anyone knows whose account it is; the key is a hash',
  sources: 'content',
  topic_changes: 'content',
  topic_ratings: 'content',
  topics: 'content',
};

/** Which rows of a table are the clinic’s that `$1` names, where they do not say it themselves. */
const ofStaff = (column: string) => `${column} IN (SELECT user_id FROM memberships WHERE clinic_id = $1)`;
const belongings: Record<string, string> = {
  clinics: 'id = $1',
  users: ofStaff('id'),
  passkeys: ofStaff('user_id'),
  recovery_codes: ofStaff('user_id'),
  sign_in_identities: ofStaff('user_id'),
};

/** Every table of the database as the catalogue has it, so that none can be forgotten. */
const findTables = async (client: Client): Promise<{ name: string; has_clinic: boolean }[]> =>
  (
    await client.query(`
      SELECT c.relname AS name, EXISTS (
        SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'clinic_id' AND NOT a.attisdropped) AS has_clinic
      FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace ORDER BY 1`)
  ).rows;

export type ClinicTable = { name: string; hasClinic: boolean /** SQL: is the row of clinic `$1`? */; isOf: string };

export const findClinicTables = async (client: Client): Promise<ClinicTable[]> =>
  (await findTables(client))
    .filter(({ name, has_clinic }) => has_clinic || !(name in sharedTables))
    .map(({ name, has_clinic }) => {
      const isOf = has_clinic ? 'clinic_id = $1' : belongings[name];
      if (!isOf) throw new Error(`Whose are the rows of ${name}? Guard them by clinic, or say why they are shared.`);
      return { name, hasClinic: has_clinic, isOf };
    });
