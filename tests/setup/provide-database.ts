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

/** Gives the tests of a file a database of their own, copied from the migrated one; the app's code finds it by itself. */
export const provideDatabase = (): void => {
  beforeAll(async () => {
    const template = inject('templateDatabase');
    const database = `test_${randomBytes(8).toString('hex')}`;
    ownDatabase = named(template, database);
    const source = new URL(template).pathname.slice(1);
    await runAs(named(template, 'postgres'), `CREATE DATABASE ${database} TEMPLATE ${source}`);
    process.env.DATABASE_URL = ownDatabase;
    process.env.AUTH_SECRET = randomBytes(32).toString('base64url');
    process.env.APP_URL = 'http://localhost:3000';
    process.env.LOG_LEVEL = 'silent';
  });

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
