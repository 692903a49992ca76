import path from 'node:path';
import { findUnknownMigrations } from '@/lib/db/apply-migrations';
import { hashFile } from '@/scripts/backup/copy-file';
import type { Manifest } from '@/scripts/backup/manifest';
import { StartProblem } from '@/scripts/shared/problem.mjs';

/** Refuses a backup that this Plainleaf can't put back as it was, before anything is touched. */
export const checkBackup = async (folder: string, { files, contents }: Manifest): Promise<void> => {
  const unknown = await findUnknownMigrations(contents.migrations);
  if (unknown.length > 0) {
    throw new StartProblem(
      `This backup is of a newer Plainleaf (it has ${unknown.join(', ')}). Restore it with that version. Nothing was changed.`,
    );
  }
  for (const [file, sha256] of Object.entries(files)) {
    const found = await hashFile(path.join(folder, file)).catch(() => null);
    if (found === sha256) continue;
    const what = found === null ? 'is missing or cannot be read' : 'is not as it was written';
    throw new StartProblem(`${file} of this backup ${what}. Take an earlier backup. Nothing was changed.`);
  }
};
