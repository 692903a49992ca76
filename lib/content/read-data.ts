import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { PackError } from '@/lib/content/content-problem';
import { lineOfJsonError, lineOfPath } from '@/lib/content/line-of';

/** A data file of a pack, as this schema wants it; throws a PackError with the line of each fault. */
export const readData = async <Schema extends z.ZodType>(
  folder: string,
  file: string,
  schema: Schema,
): Promise<z.output<Schema>> => {
  const text = await readFile(path.join(folder, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new PackError([{ file, line: 1, reason: `there is no such file in ${folder}` }]);
  });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'not JSON';
    throw new PackError([{ file, line: lineOfJsonError(text, error), reason }]);
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new PackError(
    parsed.error.issues.map((issue) => ({
      file,
      line: lineOfPath(text, issue.path),
      reason: `${issue.path.join('.')}: ${issue.message}`,
    })),
  );
};
