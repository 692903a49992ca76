import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Copies a file onto the disk, not only towards it, and answers the SHA-256 of what was copied. */
export const copyFile = async (from: string, to: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(
    createReadStream(from),
    async function* hashed(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(to, { mode: 0o600, flush: true }),
  );
  return hash.digest('hex');
};

export const hashFile = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};

export type Found = { folders: string[]; files: string[] };

/** Every folder and file below, by its path from there. */
export const findBelow = async (folder: string): Promise<Found> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const named = (isWanted: (entry: (typeof entries)[number]) => boolean) =>
    entries
      .filter(isWanted)
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .sort();
  return { folders: named((entry) => entry.isDirectory()), files: named((entry) => entry.isFile()) };
};

/** Many small files wait for the disk at the same time, not one after another. */
const copiesAtOnce = 16;

/** Works through the files, some at the same time. */
export const eachFile = async (files: readonly string[], work: (file: string) => Promise<void>): Promise<void> => {
  const left = files.values();
  const worker = async () => {
    for (const file of left) await work(file);
  };
  await Promise.all(Array.from({ length: copiesAtOnce }, worker));
};
