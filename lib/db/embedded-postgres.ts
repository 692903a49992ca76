import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { findFreePort } from '@/lib/db/embedded/free-port';
import { makeCluster, readPassword } from '@/lib/db/embedded/make-cluster';
import { findPostgresBinaries } from '@/lib/db/embedded/postgres-binaries';
import { prepareDataFolder, processOwner } from '@/lib/db/embedded/process-owner';
import { assertNotRunning, findRunning } from '@/lib/db/embedded/running-server';
import { type ServerProcess, startServerProcess } from '@/lib/db/embedded/server-process';

type Options = {
  /** Made when it is not there; kept from start to start. */
  dataFolder: string;
  /** Without one, any free port of the loopback address. */
  port?: number;
  /** Server settings for this run, such as `{ fsync: 'off' }` for tests. */
  settings?: Record<string, string>;
  log?: (line: string) => void;
};

export type EmbeddedPostgres = {
  connectionString: string;
  /** Where the data really is: not always the folder asked for (see prepareDataFolder). */
  dataFolder: string;
  stop: () => Promise<void>;
};

const database = 'plainleaf';
const startLimitMs = 60_000;

const serverSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
};

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '42P04';

/** Waits until the server answers, and makes our database in it. */
const makeDatabase = async (server: ServerProcess, adminConnection: string): Promise<void> => {
  let ended = false;
  void server.ended.then(() => {
    ended = true;
  });
  const until = Date.now() + startLimitMs;
  for (;;) {
    const client = new Client({ connectionString: adminConnection, connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(`CREATE DATABASE ${database}`);
      return;
    } catch (error) {
      if (isTaken(error)) return;
      if (ended || Date.now() > until) throw new Error(`PostgreSQL did not start: ${await server.lastWords()}`);
      await pause(40);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
};

const choosePort = async (asked: number | undefined): Promise<number> => {
  const port = await findFreePort(asked);
  if (port === null) throw new Error(`Port ${asked} of this machine is taken: PostgreSQL needs another one.`);
  return port;
};

const addressOf = (password: string, port: number, name: string) =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${name}`;

/** The database of a data folder whose server is running; `stopped` when it is not, `none` when no data is there. */
export const findEmbeddedPostgres = async (
  folder: string,
): Promise<{ kind: 'running'; connectionString: string } | { kind: 'stopped' | 'none' }> => {
  const dataFolder = await prepareDataFolder(folder, processOwner());
  const cluster = path.join(dataFolder, 'cluster');
  if (!(await stat(path.join(cluster, 'PG_VERSION')).catch(() => null))) return { kind: 'none' };
  const running = await findRunning(cluster);
  if (running === null || running.isStopping) return { kind: 'stopped' };
  const connectionString = addressOf(await readPassword(dataFolder), running.port, database);
  return { kind: 'running', connectionString };
};

/**
 * Starts a real PostgreSQL from npm on a data folder: as root and as anyone else, on a new folder and on one kept from
 * last time. It stops with `stop()`, and by itself when this process ends in any way.
 */
export const startEmbeddedPostgres = async (options: Options): Promise<EmbeddedPostgres> => {
  const log = options.log ?? (() => undefined);
  const owner = processOwner();
  const binaries = await findPostgresBinaries(owner);
  const dataFolder = await prepareDataFolder(options.dataFolder, owner);
  if (dataFolder !== path.resolve(options.dataFolder))
    log(`PostgreSQL can't enter ${options.dataFolder}: data in ${dataFolder}`);
  const cluster = path.join(dataFolder, 'cluster');
  await assertNotRunning(cluster);
  const password = await readPassword(dataFolder);
  await makeCluster(binaries, owner, cluster, password);

  const port = await choosePort(options.port);
  const settings = { ...serverSettings, ...options.settings };
  const flags = [
    '-D',
    cluster,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
  const server = await startServerProcess({
    binaries,
    owner,
    cluster,
    logFile: path.join(dataFolder, 'postgres.log'),
    flags,
  });
  const address = (name: string) => addressOf(password, port, name);
  try {
    await makeDatabase(server, address('postgres'));
  } catch (error) {
    await server.stop();
    throw error;
  }
  log(`PostgreSQL ${binaries.major} on port ${port}, data in ${dataFolder}`);
  return { connectionString: address(database), dataFolder, stop: server.stop };
};
