import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * The secret that signs the sessions: made on the first start, and kept in the data folder where only its owner can
 * read it. Of two first starts at once, one makes it and the other reads what that one made.
 */
export const keptAuthSecret = async (dataFolder: string): Promise<string> => {
  const file = path.join(dataFolder, 'auth-secret');
  const made = randomBytes(32).toString('base64url');
  try {
    await writeFile(file, made, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  for (let tries = 0; tries < 20; tries += 1) {
    const kept = (await readFile(file, 'utf8')).trim();
    if (kept.length >= 32) return kept;
    await pause(50);
  }
  throw new Error(`${file} is damaged. Remove it, and start again: everyone then signs in anew.`);
};
