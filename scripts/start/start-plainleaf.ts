import { applyMigrations } from '@/lib/db/apply-migrations';
import { startEmbeddedPostgres } from '@/lib/db/embedded-postgres';
import { parseEnv } from '@/lib/env';
import { archiveSettings } from '@/scripts/backup/archive-settings';
import { buildApp, generateClient } from '@/scripts/shared/build-app';
import { step } from '@/scripts/shared/step.mjs';
import { assertPortFree } from '@/scripts/start/assert-port-free';
import { keptAuthSecret } from '@/scripts/start/auth-secret';
import { holdDataFolder, makeDataFolder } from '@/scripts/start/data-folder';
import { databaseProblem } from '@/scripts/start/database-problem';
import { seedDatabase } from '@/scripts/start/seed-database';
import { serveApp } from '@/scripts/start/serve-app';
import type { Settings } from '@/scripts/start/settings';
import { watchDatabase } from '@/scripts/start/watch-database';

const unchanged = 'unchanged';

/** What to undo at the end, the last thing first. */
export type Closers = (() => unknown)[];

const startDatabase = async (settings: Settings, closers: Closers): Promise<string> => {
  if (settings.databaseUrl) return settings.databaseUrl;
  closers.push(await holdDataFolder(settings.dataFolder));
  let connectionString = '';
  await step('Starting PostgreSQL', async () => {
    const { dataFolder, archiveFolder } = settings;
    const archive = archiveFolder && { settings: await archiveSettings(archiveFolder) };
    const postgres = await startEmbeddedPostgres({ dataFolder, ...archive });
    closers.push(postgres.stop);
    connectionString = postgres.connectionString;
    return `data in ${postgres.dataFolder}`;
  });
  return connectionString;
};

/** In production a secret is never made up: parseEnv then says that it is missing, and how to make one. */
const findSecret = async ({ isProduction, dataFolder }: Settings): Promise<string | undefined> =>
  process.env.AUTH_SECRET || (isProduction ? undefined : await keptAuthSecret(dataFolder));

/** Refuses settings that the app would refuse, before anything is started. */
const checkSettings = (settings: Settings, secret: string | undefined): string => {
  const { AUTH_SECRET } = parseEnv({
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(settings.port),
    AUTH_SECRET: secret,
    DATABASE_URL: settings.databaseUrl ?? 'postgresql://127.0.0.1/plainleaf',
  });
  return AUTH_SECRET;
};

export type Running = {
  /** Whether the demo clinic's accounts are in the database. */
  hasDemoClinic: boolean;
  /** Resolves, with why, when a part of it has ended that nobody asked to end. */
  broken: Promise<string>;
};

/** Only what a container's image needs: the rest is done where it runs. */
export const prepareApp = async ({ root }: Settings, signal: AbortSignal): Promise<void> => {
  await step('Generating the database client', async () => ((await generateClient({ root, signal })) ? '' : unchanged));
  await step('Building the app', async () => ((await buildApp({ root, signal })) ? '' : unchanged));
};

export const startPlainleaf = async (settings: Settings, closers: Closers, signal: AbortSignal): Promise<Running> => {
  const { root } = settings;
  await assertPortFree(settings.port, settings.host);
  const needsDataFolder = !settings.databaseUrl || !settings.isProduction;
  if (needsDataFolder) await makeDataFolder(settings.dataFolder);
  const secret = checkSettings(settings, await findSecret(settings));

  const databaseUrl = await startDatabase(settings, closers);
  signal.throwIfAborted();
  await step('Generating the database client', async () => ((await generateClient({ root, signal })) ? '' : unchanged));
  await step('Applying migrations', async () => {
    const applied = await applyMigrations(databaseUrl).catch((error: unknown) => {
      throw databaseProblem(error, databaseUrl);
    });
    return applied.length > 0 ? `${applied.length} applied` : unchanged;
  });
  signal.throwIfAborted();

  let hasDemoClinic = false;
  await step('Seeding', async () => {
    const seeded = await seedDatabase({ databaseUrl, secret, withDemoClinic: settings.withDemoClinic });
    hasDemoClinic = seeded.hasDemoClinic;
    return seeded.did.join(', ') || unchanged;
  });
  signal.throwIfAborted();
  await step('Building the app', async () => ((await buildApp({ root, signal })) ? '' : unchanged));

  const broken: Promise<string>[] = [];
  await step('Starting the web server', async () => {
    const server = await serveApp(settings, { DATABASE_URL: databaseUrl, AUTH_SECRET: secret }, signal);
    closers.push(server.stop);
    broken.push(server.ended);
  });
  if (!settings.databaseUrl) {
    const watching = watchDatabase(databaseUrl);
    closers.push(watching.stop);
    broken.push(watching.gone);
  }
  return { hasDemoClinic, broken: Promise.race(broken) };
};
