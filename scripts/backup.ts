import { parseArgs } from 'node:util';
import { makeBackup } from '@/scripts/backup/make-backup';
import { messageOf, StartProblem, toStartProblem } from '@/scripts/shared/problem.mjs';
import { databaseProblem } from '@/scripts/start/database-problem';
import { readSettings } from '@/scripts/start/settings';

// npm run backup -- --to FOLDER [--rows]; what it says and does is in docs/running.md.
const usage = 'Say where backups are kept: npm run backup -- --to /elsewhere/backups';

const run = async (): Promise<void> => {
  const { values } = parseArgs({ options: { to: { type: 'string' }, rows: { type: 'boolean', default: false } } });
  if (values.to === undefined) throw new StartProblem(usage);
  const settings = readSettings(process.env, [], process.cwd());
  const kind = settings.databaseUrl || values.rows ? 'rows' : 'cluster';
  const started = performance.now();
  const { folder, manifest, archiveProblem } = await makeBackup({ settings, to: values.to, kind }).catch(
    (error: unknown) => {
      throw settings.databaseUrl ? databaseProblem(error, settings.databaseUrl) : error;
    },
  );
  const sheets = Object.values(manifest.contents.issued).reduce((sum, issued) => sum + issued, 0);
  const clinics = Object.keys(manifest.contents.heads).length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Backup made in ${seconds} s: ${folder}`);
  console.log(
    `It has ${clinics} clinics with ${sheets.toLocaleString('en-GB')} issued sheets, and the record of each.`,
  );
  if ('auth-secret' in manifest.files) {
    console.log(
      'It has the secret that signs sessions too: keep it where only those may read who may read the database.',
    );
  } else {
    console.log('AUTH_SECRET is not in it. Keep that apart: without it nobody with a second factor can sign in.');
  }
  if (archiveProblem)
    throw new StartProblem(`PostgreSQL can't put its log away (${archiveProblem}). See postgres.log.`);
};

try {
  await run();
} catch (error) {
  console.error(messageOf(toStartProblem(error, process.cwd())));
  process.exitCode = 1;
}
