import type { Client } from 'pg';
import type { Contents } from '@/scripts/backup/manifest';

export const findTables = async (client: Client): Promise<string[]> => {
  const sql = `SELECT relname AS name FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations' ORDER BY 1`;
  return (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name);
};

const countRows = async (client: Client): Promise<Contents['rows']> => {
  const rows: Contents['rows'] = {};
  for (const name of await findTables(client)) {
    const counted = await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${client.escapeIdentifier(name)}`);
    rows[name] = Number(counted.rows[0]?.n);
  }
  return rows;
};

type HeadRow = { clinic_id: string; seq: string; link: string };

/** What the database holds, for one who may see all of it; inside a snapshot all of it is of the same moment. */
export const readContents = async (client: Client): Promise<Contents> => {
  const migrations = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1',
  );
  const heads = await client.query<HeadRow>("SELECT clinic_id, seq, encode(link, 'hex') AS link FROM chain_heads");
  const issued = await client.query<{ clinic_id: string; n: string }>(
    'SELECT clinic_id, count(*) AS n FROM handouts GROUP BY 1',
  );
  return {
    migrations: migrations.rows.map(({ name }) => name),
    heads: Object.fromEntries(heads.rows.map(({ clinic_id, seq, link }) => [clinic_id, { seq, link }])),
    issued: Object.fromEntries(issued.rows.map(({ clinic_id, n }) => [clinic_id, Number(n)])),
    rows: await countRows(client),
  };
};
