import { PackError } from '@/lib/content/content-problem';
import { openLedgerDatabase } from '@/scripts/ledger/ledger-database';
import { readArguments } from '@/scripts/pack/read-arguments';
import { checkPack, runPack } from '@/scripts/pack/run-pack';
import { messageOf } from '@/scripts/shared/problem.mjs';
import { databaseProblem } from '@/scripts/start/database-problem';
import { readSettings } from '@/scripts/start/settings';

// npm run pack -- check|export|import FOLDER; what each does is in docs/content-format.md.
const say = (line: string) => console.log(line);

/** No session is made, so the secret that seals them is never used; the settings want one. */
const unusedSecret = 'no-session-is-sealed-by-this-cli';

const run = async (): Promise<void> => {
  const command = readArguments(process.argv.slice(2));
  if (command.kind === 'check') return checkPack(command.folder, say);
  const { connectionString, close } = await openLedgerDatabase(readSettings(process.env, [], process.cwd()));
  process.env.DATABASE_URL = connectionString;
  process.env.AUTH_SECRET ??= unusedSecret;
  const { closeDatabase } = await import('@/lib/db/client');
  try {
    await runPack(command, say);
  } catch (error) {
    throw error instanceof PackError ? error : databaseProblem(error, connectionString);
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
