import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PackError } from '@/lib/content/content-problem';
import { phraseFileSchema, toPhrases } from '@/lib/content/phrase-file';
import type { Phrase } from '@/lib/domain/content/translation';

/** The handout's own words in other languages, from `content/handout-words/<language>.json`. */
export const loadHandoutWords = async (folder: string): Promise<Phrase[]> => {
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const lists = files.map(async (file) => {
    const parsed = phraseFileSchema.safeParse(JSON.parse(await readFile(path.join(folder, file), 'utf8')));
    if (parsed.success) return toPhrases(file.slice(0, -5), parsed.data);
    throw new PackError(
      parsed.error.issues.map((issue) => ({ file, line: 1, reason: `${issue.path.join('.')}: ${issue.message}` })),
    );
  });
  return (await Promise.all(lists)).flat();
};
