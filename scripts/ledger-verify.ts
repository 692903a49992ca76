import { parseArgs } from 'node:util';
import { withLedgerReader } from '@/lib/db/ledger/ledger-reader';
import { readHeads, writeHeads } from '@/scripts/ledger/heads-file';
import { openLedgerDatabase } from '@/scripts/ledger/ledger-database';
import { verifyLedger } from '@/scripts/ledger/verify-ledger';
import { messageOf, StartProblem } from '@/scripts/shared/problem.mjs';
import { databaseProblem } from '@/scripts/start/database-problem';
import { readSettings } from '@/scripts/start/settings';

// npm run ledger:verify [-- --heads FILE]; what it says and does is in docs/running.md.
const say = (line: string) => console.log(line);

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

const withoutChain = new StartProblem(
  'This database has no chain yet. Start Plainleaf once: that brings it up to date.',
);

const run = async (): Promise<boolean> => {
  const { values } = parseArgs({ options: { heads: { type: 'string' } } });
  const kept = values.heads === undefined ? {} : await readHeads(values.heads);
  const { connectionString, close } = await openLedgerDatabase(readSettings(process.env, [], process.cwd()));
  try {
    const started = performance.now();
    const ledger = await withLedgerReader(connectionString, async (read, clinics) =>
      verifyLedger({ read, clinicIds: await clinics(), kept }, say),
    );
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(`${ledger.rows.toLocaleString('en-GB')} rows in ${seconds} s: ${ledger.isWhole ? 'whole' : 'NOT WHOLE'}`);
    if (values.heads !== undefined && ledger.isWhole) await writeHeads(values.heads, ledger.heads);
    return ledger.isWhole;
  } catch (error) {
    // undefined_function, or invalid_parameter_value for the role: a database from before the chain.
    throw ['42883', '22023'].includes(String(codeOf(error))) ? withoutChain : databaseProblem(error, connectionString);
  } finally {
    await close();
  }
};

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
