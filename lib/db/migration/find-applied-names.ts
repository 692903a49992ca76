import { Client, type ClientConfig } from 'pg';

/** The migrations that this database has, as its owner sees them; none in one that was never migrated. */
export const findAppliedNames = async (settings: ClientConfig): Promise<string[]> => {
  const client = new Client(settings);
  // One that dies while it is idle is heard of by the next query.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const table = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS made");
    if (!table.rows[0]?.made) return [];
    const applied = await client.query<{ migration_name: string }>(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1',
    );
    return applied.rows.map((row) => row.migration_name);
  } finally {
    await client.end();
  }
};
