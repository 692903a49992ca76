import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase } from '@/lib/db/client';

let ownDatabase = '';

const runAs = async (connectionString: string, sql: string): Promise<void> => {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

const named = (connectionString: string, database: string): string => {
  const address = new URL(connectionString);
  address.pathname = `/${database}`;
  return address.href;
};

const nameOf = (connectionString: string): string => new URL(connectionString).pathname.slice(1);

/** A connection to none of the databases that are copied: nobody may be connected to those. */
const besideThem = (): string => named(inject('templateDatabase'), 'postgres');

const copy = async (source: string): Promise<void> => {
  const database = `test_${randomBytes(8).toString('hex')}`;
  ownDatabase = named(inject('templateDatabase'), database);
  await runAs(besideThem(), `CREATE DATABASE ${database} TEMPLATE ${source}`);
  process.env.DATABASE_URL = ownDatabase;
  process.env.AUTH_SECRET = randomBytes(32).toString('base64url');
  process.env.APP_URL = 'http://localhost:3000';
  process.env.LOG_LEVEL = 'silent';
};

/** Gives the tests of a file a database of their own, copied from the migrated one; the app's code finds it by itself. */
export const provideDatabase = (): void => {
  beforeAll(() => copy(nameOf(inject('templateDatabase'))));
  afterAll(closeDatabase);
};

const withContent = 'with_content';

/** Reads the content into this file's own database, and keeps a copy for the others. */
const readContentIn = async (client: Client): Promise<void> => {
  await copy(nameOf(inject('templateDatabase')));
  const { seedContent } = await import('@/prisma/seed');
  await seedContent();
  await closeDatabase();
  await client.query(`CREATE DATABASE ${withContent}_half TEMPLATE ${nameOf(ownDatabase)}`);
  // Whoever finds it finds it whole.
  await client.query(`ALTER DATABASE ${withContent}_half RENAME TO ${withContent}`);
};

const copyWithContent = async (): Promise<void> => {
  const client = new Client({ connectionString: besideThem() });
  await client.connect();
  try {
    // The first file of a run that wants the content reads it in; the others wait for it.
    await client.query('SELECT pg_advisory_lock(1)');
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [withContent]);
    await (rowCount === 0 ? readContentIn(client) : copy(withContent));
  } finally {
    await client.end();
  }
};

/** As `provideDatabase`, with the content of the seed. */
export const provideDatabaseWithContent = (): void => {
  beforeAll(copyWithContent);
  afterAll(closeDatabase);
};

/** A connection as the owner of everything, for looking behind the app's back. */
export const asOwner = async <Answer>(work: (client: Client) => Promise<Answer>): Promise<Answer> => {
  const client = new Client({ connectionString: ownDatabase });
  await client.connect();
  return work(client).finally(() => client.end());
};

/** A connection as the app makes it, without the app. */
export const asApp = async <Answer>(work: (client: Client) => Promise<Answer>): Promise<Answer> => {
  const client = new Client({ connectionString: ownDatabase, options: '-c role=plainleaf_app' });
  await client.connect();
  return work(client).finally(() => client.end());
};

export const ownerConnection = (): string => ownDatabase;
