import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { StartProblem } from '@/scripts/shared/problem.mjs';

export const headsSchema = z.record(
  z.uuid(),
  z.strictObject({ seq: z.string().regex(/^\d+$/), link: z.string().regex(/^([0-9a-f]{64})?$/) }),
);

/** The heads of the chains at one time, by clinic. */
export type Heads = z.infer<typeof headsSchema>;

/** Empty the first time, when the file is not there yet. */
export const readHeads = async (file: string): Promise<Heads> => {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
  try {
    return headsSchema.parse(JSON.parse(text));
  } catch {
    throw new StartProblem(`${file} holds no heads of chains. It is left as it is.`);
  }
};

/** All of it, or the old file: what was kept is the only proof of what was there. */
export const writeHeads = async (file: string, heads: Heads): Promise<void> => {
  const half = `${file}.new`;
  await writeFile(half, `${JSON.stringify(heads, null, 2)}\n`);
  await rename(half, file);
};
