import { chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findPostgresBinaries } from '@/lib/db/embedded/postgres-binaries';
import { type ProcessOwner, processOwner } from '@/lib/db/embedded/process-owner';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@/lib/db/embedded-postgres';
import { copyFile, eachFile, findBelow } from '@/scripts/backup/copy-file';
import type { Manifest } from '@/scripts/backup/manifest';
import { shellQuoted } from '@/scripts/backup/shell-quoted';
import { StartProblem } from '@/scripts/shared/problem.mjs';

/** A moment to go back to, and where the server's log was put away since the backup. */
export type PointInTime = { until: string; archive: string };

const assertRightServer = async ({ postgresMajor }: Manifest): Promise<void> => {
  const { major } = await findPostgresBinaries(processOwner());
  if (postgresMajor === major) return;
  throw new StartProblem(
    `This backup is a copy of PostgreSQL ${postgresMajor}’s files, and this Plainleaf carries ${major}. Restore it with the version that made it, then back up with --rows. Nothing was changed.`,
  );
};

const copyCluster = async (from: string, to: string, owner: ProcessOwner): Promise<void> => {
  const give = async (made: string) => {
    if (owner.uid !== undefined && owner.gid !== undefined) await chown(made, owner.uid, owner.gid);
  };
  const { folders, files } = await findBelow(from);
  for (const folder of ['', ...folders]) {
    await mkdir(path.join(to, folder), { mode: 0o700 });
    await give(path.join(to, folder));
  }
  await eachFile(files, async (file) => {
    await copyFile(path.join(from, file), path.join(to, file));
    await give(path.join(to, file));
  });
};

const pointSettings = ({ until, archive }: PointInTime): Record<string, string> => ({
  restore_command: `cp ${shellQuoted(path.resolve(archive))}/%f "%p"`,
  // Read before PostgreSQL knows any zone by its letter.
  recovery_target_time: until.replace('Z', '+00'),
  recovery_target_action: 'promote',
  hot_standby: 'off',
});

const explainPoint = async (error: unknown, { until, archive }: PointInTime, folder: string): Promise<unknown> => {
  const log = await readFile(path.join(folder, 'postgres.log'), 'utf8').catch(() => '');
  if (!log.includes('recovery ended before configured recovery target')) return error;
  return new StartProblem(`The log in ${archive} ends before ${until}. Take an earlier moment. Nothing was changed.`);
};

/** Copies a server's files into a data folder and starts them; they come to the end of their log, or to a moment. */
export const putCluster = async (
  from: string,
  manifest: Manifest,
  folder: string,
  point: PointInTime | null,
): Promise<EmbeddedPostgres> => {
  await assertRightServer(manifest);
  await copyCluster(path.join(from, 'cluster'), path.join(folder, 'cluster'), processOwner());
  await copyFile(path.join(from, 'password'), path.join(folder, 'password'));
  if (!point) return startEmbeddedPostgres({ dataFolder: folder });
  await writeFile(path.join(folder, 'cluster/recovery.signal'), '');
  return startEmbeddedPostgres({ dataFolder: folder, settings: pointSettings(point) }).catch(async (error: unknown) => {
    throw await explainPoint(error, point, folder);
  });
};
