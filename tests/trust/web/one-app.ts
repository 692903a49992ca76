import { findFreePort } from '@/lib/db/embedded/free-port';
import { type DatabaseProxy, startDatabaseProxy } from '@/tests/setup/database-proxy';
import { ownerConnection } from '@/tests/setup/provide-database';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';

/** One app for all that is asked over HTTP: it tells everything it does, counts, and can lose its database. */
type OneApp = { app: RunningApp; database: DatabaseProxy; metricsPort: number };

let opened: OneApp | undefined;

export const openOneApp = async (): Promise<void> => {
  const metricsPort = await findFreePort();
  if (metricsPort === null) throw new Error('This machine gives no port.');
  const database = await startDatabaseProxy(ownerConnection());
  const env = { DATABASE_URL: database.connectionString, LOG_LEVEL: 'trace', METRICS_PORT: String(metricsPort) };
  opened = { app: await startRunningApp({ env }), database, metricsPort };
};

export const oneApp = (): OneApp => {
  if (!opened) throw new Error('The app is not open yet.');
  return opened;
};

export const closeOneApp = async (): Promise<void> => {
  await opened?.app.stop();
  await opened?.database.stop();
};
