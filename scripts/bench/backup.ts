import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import { makeBackup } from '@/scripts/backup/make-backup';
import { restoreBackup } from '@/scripts/backup/restore-backup';
import { benchSize, generateLedger } from '@/scripts/bench/generate-ledger';
import { withBenchDatabase } from '@/scripts/bench/ledger/bench-database';
import { readSettings, type Settings } from '@/scripts/start/settings';

/** About ten gigabytes: some years of a large group of clinics. */
const sheets = Number(process.env.BENCH_SHEETS || 300_000);
const largeSize = { ...benchSize, handouts: sheets, events: sheets * 7 };

const secondsOf = async <Answer>(work: () => Promise<Answer>): Promise<[seconds: number, answer: Answer]> => {
  const started = performance.now();
  const answer = await work();
  return [Math.round((performance.now() - started) / 1000), answer];
};

const askOnce = async (connectionString: string, sql: string): Promise<unknown> => {
  const client = new Client({ connectionString });
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: 'array' }).finally(() => client.end());
  return rows[0]?.[0];
};

const measure = async (settings: Settings, connectionString: string, folder: string): Promise<void> => {
  const size = Number(await askOnce(connectionString, 'SELECT pg_database_size(current_database())'));
  console.log(`A database of ${(size / 1e9).toFixed(1)} GB, ${sheets} sheets:`);
  const [making, { folder: from, manifest }] = await secondsOf(() =>
    makeBackup({ settings: { ...settings, databaseUrl: connectionString }, to: folder, kind: 'cluster' }),
  );
  console.log(`  backed up in ${making} s`);
  const [restoring, { wrong }] = await secondsOf(() =>
    restoreBackup({ settings, from, manifest, replace: false, point: null }),
  );
  if (wrong.length > 0) throw new Error(`What was restored is not as the backup says: ${wrong.join(' ')}`);
  console.log(`  restored and walked in ${restoring} s   wanted <= 900 s for 10 GB`);
};

/** How long does it take to have a large database back, proved? */
export const benchBackup = (): Promise<void> =>
  withBenchDatabase(
    async (connectionString, scratch) => {
      const { seedContent } = await import('@/prisma/seed');
      await seedContent();
      // Real sheets are compressed by themselves; the generated ones would shrink to nothing.
      await askOnce(connectionString, 'ALTER TABLE handout_files ALTER COLUMN bytes SET STORAGE EXTERNAL');
      await generateLedger(connectionString, largeSize, (line) => console.log(`  made ${line}`));
      const settings = readSettings({ PLAINLEAF_DATA: path.join(scratch, 'restored') }, [], scratch);
      await measure(settings, connectionString, scratch);
    },
    { what: 'Backup', bytes: 45e9 },
  );
