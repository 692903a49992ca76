import { createHash } from 'node:crypto';
import { access, chmod, chown, constants, mkdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** PostgreSQL refuses to run as root: then it runs as `nobody`, who exists everywhere. Empty: as we are. */
export type ProcessOwner = { uid?: number; gid?: number };

const nobody = { uid: 65534, gid: 65534 };

export const processOwner = (): ProcessOwner => (process.getuid?.() === 0 ? nobody : {});

const isWritable = (folder: string): Promise<boolean> =>
  access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );

/** Where root keeps what `nobody` must reach. Owned by root, so that nobody else can have put it there. */
export const sharedFolder = async (): Promise<string> => {
  const folder = path.join((await isWritable('/var/lib')) ? '/var/lib' : tmpdir(), 'plainleaf');
  await mkdir(folder, { recursive: true, mode: 0o711 });
  if ((await stat(folder)).uid !== 0) throw new Error(`${folder} belongs to another user. Remove it, and start again.`);
  await chmod(folder, 0o711);
  return folder;
};

const canBeEnteredByOthers = async (folder: string): Promise<boolean> => {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const found = await stat(at).catch(() => null);
    if (found && (found.mode & 0o001) === 0 && found.uid !== nobody.uid) return false;
    if (at === path.dirname(at)) return true;
  }
};

/**
 * Makes the folder that holds the database, and answers where it is: the folder asked for, or, when root asks for one
 * inside a folder that only root can enter, one of the same name elsewhere.
 */
export const prepareDataFolder = async (wanted: string, owner: ProcessOwner): Promise<string> => {
  const asked = path.resolve(wanted);
  if (owner.uid === undefined) {
    await mkdir(asked, { recursive: true, mode: 0o700 });
    return asked;
  }
  const reachable = await canBeEnteredByOthers(path.dirname(asked));
  const name = `data-${createHash('sha256').update(asked).digest('hex').slice(0, 12)}`;
  const folder = reachable ? asked : path.join(await sharedFolder(), name);
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711);
  return folder;
};

/** A folder that only the server's own user can enter, as PostgreSQL demands of its data. */
export const makeOwnFolder = async (folder: string, owner: ProcessOwner): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (owner.uid !== undefined && owner.gid !== undefined) await chown(folder, owner.uid, owner.gid);
};
