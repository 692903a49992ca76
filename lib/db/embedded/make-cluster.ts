import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PostgresBinaries } from '@/lib/db/embedded/postgres-binaries';
import { makeOwnFolder, type ProcessOwner } from '@/lib/db/embedded/process-owner';

const run = promisify(execFile);

const reasonOf = (error: unknown): string => {
  const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  return stderr || (error instanceof Error ? error.message : String(error));
};

/** Made once and kept beside the data: no other user of this machine can connect. */
export const readPassword = async (dataFolder: string): Promise<string> => {
  const file = path.join(dataFolder, 'password');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept) return kept;
  const made = randomBytes(24).toString('base64url');
  await writeFile(file, made, { mode: 0o600 });
  return made;
};

const runInitdb = async (binaries: PostgresBinaries, owner: ProcessOwner, cluster: string, password: string) => {
  const passwordFile = `${cluster}.password`;
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (owner.uid !== undefined && owner.gid !== undefined) await chown(passwordFile, owner.uid, owner.gid);
  const flags = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions'];
  // Sorting and upper case from PostgreSQL itself: the same on every machine.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    await run(binaries.initdb, [`--pgdata=${cluster}`, `--pwfile=${passwordFile}`, ...flags, ...locale], {
      ...owner,
      cwd: path.parse(cluster).root,
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
};

const assertSameMajor = (made: number, carried: number, dataFolder: string): void => {
  if (made === carried) return;
  const relation = made > carried ? 'a newer version' : 'an older version';
  throw new Error(
    `The data folder ${dataFolder} was made by ${relation} (PostgreSQL ${made}; this Plainleaf carries ${carried}). Use that version, or set PLAINLEAF_DATA to another folder.`,
  );
};

/** Makes the data of a server in `cluster`, or checks that what is there can be used by these programs. */
export const makeCluster = async (
  binaries: PostgresBinaries,
  owner: ProcessOwner,
  cluster: string,
  password: string,
): Promise<void> => {
  const made = await readFile(path.join(cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  if (made) return assertSameMajor(Number.parseInt(made, 10), binaries.major, path.dirname(cluster));
  // Without its version file, what is there is what a start that was interrupted left behind.
  if (await stat(path.join(cluster, 'global')).catch(() => null)) await rm(cluster, { recursive: true });
  await makeOwnFolder(cluster, owner);
  try {
    await runInitdb(binaries, owner, cluster, password);
  } catch (error) {
    await rm(cluster, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not make its data in ${cluster}: ${reasonOf(error)}`);
  }
};
