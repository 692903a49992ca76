import { Client } from 'pg';
import { appRole } from '@/lib/db/client';

/** Asks the database one question about a clinic, as the app's role, bound to that clinic. */
export type LedgerReader = <Row extends object>(
  clinicId: string,
  sql: string,
  values?: readonly unknown[],
) => Promise<Row[]>;

/** For reading within a transaction that someone else has begun on this connection and will end. */
export const readWithin =
  (client: Client): LedgerReader =>
  async <Row extends object>(clinicId: string, sql: string, values: readonly unknown[] = []) => {
    // A walk goes piece by piece: reading a table whole for each piece would take longer with every clinic.
    const bound = await client.query<{ role: string }>(
      "SELECT current_user::text AS role, set_config('app.clinic_id', $1, true), set_config('enable_seqscan', 'off', true)",
      [clinicId],
    );
    const role = bound.rows[0]?.role;
    if (role !== appRole) throw new Error(`The database connection works as ${role}, not as ${appRole}.`);
    return (await client.query<Row>(sql, [...values])).rows;
  };

/** Nobody waits at a screen for a walk: a disk that was just restored to may be slow about one piece of it. */
const limits = { connectionTimeoutMillis: 2000, query_timeout: 61_000, statement_timeout: 60_000 };

/**
 * A connection of its own, without the app's settings: who checks the ledger needs no secret that signs sessions. Each
 * question is a transaction, so that a long walk holds nothing up.
 */
export const withLedgerReader = async <Answer>(
  connectionString: string,
  work: (read: LedgerReader, clinics: () => Promise<string[]>) => Promise<Answer>,
): Promise<Answer> => {
  const client = new Client({ connectionString, options: `-c role=${appRole}`, ...limits });
  client.on('error', () => undefined);
  await client.connect();
  const within = readWithin(client);
  const read: LedgerReader = async (clinicId, sql, values) => {
    await client.query('BEGIN READ ONLY');
    try {
      return await within(clinicId, sql, values);
    } finally {
      await client.query('COMMIT');
    }
  };
  const clinics = async () =>
    (await client.query<{ clinic_id: string }>('SELECT clinic_id FROM chained_clinics()')).rows.map(
      (row) => row.clinic_id,
    );
  return work(read, clinics).finally(() => client.end());
};
