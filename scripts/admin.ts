import { readArguments } from '@/scripts/admin/read-arguments';
import { openLedgerDatabase } from '@/scripts/ledger/ledger-database';
import { messageOf } from '@/scripts/shared/problem.mjs';
import { databaseProblem } from '@/scripts/start/database-problem';
import { readSettings } from '@/scripts/start/settings';

// npm run -s admin -- add|link; what each does is in docs/running.md.

/** No session is made, so the secret that seals them is never used; the settings want one. */
const unusedSecret = 'no-session-is-sealed-by-this-cli';

const run = async (): Promise<void> => {
  const command = readArguments(process.argv.slice(2));
  const { connectionString, close } = await openLedgerDatabase(readSettings(process.env, [], process.cwd()));
  process.env.DATABASE_URL = connectionString;
  process.env.AUTH_SECRET ??= unusedSecret;
  const { closeDatabase } = await import('@/lib/db/client');
  try {
    const { runAdmin } = await import('@/scripts/admin/run-admin');
    for (const line of await runAdmin(command)) console.log(line);
  } catch (error) {
    throw databaseProblem(error, connectionString);
  } finally {
    await closeDatabase();
    await close();
  }
};

try {
  await run();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
