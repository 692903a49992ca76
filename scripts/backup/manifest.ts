import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { headsSchema } from '@/scripts/ledger/heads-file';
import { StartProblem } from '@/scripts/shared/problem.mjs';

const contentsSchema = z.strictObject({
  migrations: z.array(z.string()),
  /** The last link of each clinic's chain: what is put back must still have it. */
  heads: headsSchema,
  /** Sheets issued, by clinic, up to that link. */
  issued: z.record(z.uuid(), z.int()),
  /** Rows of every table. */
  rows: z.record(z.string(), z.int()),
});

/** What a database held at one moment. */
export type Contents = z.infer<typeof contentsSchema>;

const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** A copy of the server's own files, which goes on from there; or the rows, for a server of any kind and version. */
  kind: z.enum(['cluster', 'rows']),
  madeAt: z.iso.datetime(),
  postgresMajor: z.int(),
  contents: contentsSchema,
  /** Of the kind `rows`: columns by table, in their order, and where each sequence stands. */
  columns: z.record(z.string(), z.array(z.string())),
  sequences: z.record(z.string(), z.strictObject({ last: z.string(), called: z.boolean() })),
  /** SHA-256 of every file, by its path in the folder. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});

export type Manifest = z.infer<typeof manifestSchema>;

const fileName = 'manifest.json';

/** Written last: a folder without it is a backup that was interrupted. */
export const writeManifest = (folder: string, manifest: Manifest): Promise<void> =>
  writeFile(path.join(folder, fileName), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flush: true });

export const readManifest = async (folder: string): Promise<Manifest> => {
  const text = await readFile(path.join(folder, fileName), 'utf8').catch(() => null);
  if (text === null) {
    throw new StartProblem(
      `${folder} is no whole backup: it has no ${fileName}, which is written last. Name the folder of one backup, such as plainleaf-2026-11-26T02-00-00Z.`,
    );
  }
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    throw new StartProblem(`The ${fileName} of ${folder} is damaged, or of a newer Plainleaf. Nothing was changed.`);
  }
};
