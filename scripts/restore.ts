import path from 'node:path';
import { parseArgs } from 'node:util';
import { readManifest } from '@/scripts/backup/manifest';
import type { PointInTime } from '@/scripts/backup/put-cluster';
import { restoreBackup } from '@/scripts/backup/restore-backup';
import { messageOf, StartProblem, toStartProblem } from '@/scripts/shared/problem.mjs';
import { databaseProblem } from '@/scripts/start/database-problem';
import { readSettings } from '@/scripts/start/settings';

// npm run restore -- --from FOLDER [--replace] [--until TIME --archive FOLDER]; docs/running.md says what it does.
const usage = 'Say which backup: npm run restore -- --from /elsewhere/backups/plainleaf-2026-11-26T02-00-00Z';

const readArguments = () => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      replace: { type: 'boolean', default: false },
      until: { type: 'string' },
      archive: { type: 'string' },
    },
  });
  if (values.from === undefined) throw new StartProblem(usage);
  return { ...values, from: path.resolve(values.from) };
};

const readPoint = (until: string | undefined, archive: string | undefined, madeAt: string): PointInTime | null => {
  if (until === undefined && archive === undefined) return null;
  if (until === undefined || archive === undefined)
    throw new StartProblem('Going back to a moment wants both: --until 2026-11-26T14:05:00Z --archive FOLDER');
  const moment = new Date(until);
  if (!/T.*(Z|[+-]\d\d:\d\d)$/.test(until) || Number.isNaN(moment.getTime()))
    throw new StartProblem(`"${until}" is no moment with its time zone, such as 2026-11-26T14:05:00Z.`);
  if (moment < new Date(madeAt))
    throw new StartProblem(`This backup was made at ${madeAt}, after that moment. Take an earlier one.`);
  return { until: moment.toISOString(), archive };
};

const run = async (): Promise<boolean> => {
  const { from, replace, until, archive } = readArguments();
  const settings = readSettings(process.env, [], process.cwd());
  const manifest = await readManifest(from);
  const point = readPoint(until, archive, manifest.madeAt);
  const restored = await restoreBackup({ settings, from, manifest, replace, point }).catch((error: unknown) => {
    throw settings.databaseUrl ? databaseProblem(error, settings.databaseUrl) : error;
  });
  if (restored.keptAside) console.log(`What was there before is kept in ${restored.keptAside}.`);
  if (restored.wrong.length > 0) {
    console.error(`What was put back is NOT as the backup says:\n${restored.wrong.join('\n')}`);
    return false;
  }
  const more = restored.more > 0 ? `, ${restored.more} of them issued after the backup counted` : '';
  console.log(
    `Whole: every chain, and all that the backup says. ${restored.sheets.toLocaleString('en-GB')} sheets${more}.`,
  );
  console.log('Now start Plainleaf.');
  return true;
};

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  console.error(messageOf(toStartProblem(error, process.cwd())));
  process.exitCode = 1;
}
