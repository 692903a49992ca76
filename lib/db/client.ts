import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { type ClientBase, Pool } from 'pg';
import { PrismaClient } from '@/lib/db/generated/client';
import { queryInTurn } from '@/lib/db/query-in-turn';
import { env } from '@/lib/env';
import { log } from '@/lib/log';

/** The role of every statement that the app sends. It owns nothing and is bound by row-level security. */
export const appRole = 'plainleaf_app';

type Database = { pool: Pool; client: PrismaClient };

// Next loads modules anew when a file changes in development; the connections stay.
const shared = globalThis as typeof globalThis & { plainleafDatabase?: Database };

const waitMs = 1700;

/** Without these limits a frozen database would hold every request for ever. */
const limits = {
  // Whoever waits for a connection is told so within two seconds, with what else an answer takes.
  connectionTimeoutMillis: waitMs,
  query_timeout: 4000,
  statement_timeout: 3800,
  idle_in_transaction_session_timeout: 10_000,
  keepAlive: true,
};

/** Row security binds this role and no other: an address with settings of its own, or a pooler, may have put in another. */
const assertAppRole = async (connection: ClientBase): Promise<void> => {
  const { rows } = await connection.query<{ role: string }>('SELECT current_user::text AS role');
  const role = rows[0]?.role;
  if (role !== appRole) throw new Error(`The database connection works as ${role}, not as ${appRole}.`);
};

const open = (): Database => {
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL_SIZE,
    options: `-c role=${appRole}`,
    application_name: 'plainleaf',
    onConnect: (connection) => {
      queryInTurn(connection);
      return assertAppRole(connection);
    },
    ...limits,
  });
  // A server that stops ends its idle connections: the pool replaces them, and nobody needs to hear of it twice.
  pool.on('error', (error) => log().warn({ kind: error.name }, 'an idle database connection ended'));
  const client = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: waitMs, timeout: 8000 },
  });
  return { pool, client };
};

const database = (): Database => {
  shared.plainleafDatabase ??= open();
  return shared.plainleafDatabase;
};

export const prisma = (): PrismaClient => database().client;

export const pool = (): Pool => database().pool;

export const closeDatabase = async (): Promise<void> => {
  const opened = shared.plainleafDatabase;
  delete shared.plainleafDatabase;
  await opened?.client.$disconnect();
  await opened?.pool.end();
};
