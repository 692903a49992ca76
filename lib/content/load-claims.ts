import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ContentProblem, PackError } from '@/lib/content/content-problem';
import { type Claim, claimSchema } from '@/lib/domain/content/claim';

const file = 'claims.json';

const problem = (line: number, reason: string): ContentProblem => ({ file, line, reason });

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PackError([problem(1, error instanceof Error ? error.message : 'not JSON')]);
  }
};

/** The first line that names this id, so that an editor finds it. */
const lineOf = (text: string, id: unknown): number => {
  const index = typeof id === 'string' ? text.indexOf(JSON.stringify(id)) : -1;
  return index < 0 ? 1 : text.slice(0, index).split('\n').length;
};

/** How was each claim of the seed article decided? Throws a PackError that names every entry that is wrong or given twice. */
export const loadClaims = async (folder: string): Promise<Claim[]> => {
  const text = await readFile(path.join(folder, file), 'utf8');
  const entries = parse(text);
  if (!Array.isArray(entries)) throw new PackError([problem(1, 'must be a list of claims')]);

  const claims = new Map<string, Claim>();
  const problems: ContentProblem[] = [];
  for (const [index, entry] of entries.entries()) {
    const line = lineOf(text, (entry as { id?: unknown } | null)?.id);
    const parsed = claimSchema.safeParse(entry);
    if (!parsed.success)
      for (const issue of parsed.error.issues)
        problems.push(problem(line, `${[index, ...issue.path].join('.')}: ${issue.message}`));
    else if (claims.has(parsed.data.id)) problems.push(problem(line, `"${parsed.data.id}" is decided twice`));
    else claims.set(parsed.data.id, parsed.data);
  }
  if (problems.length > 0) throw new PackError(problems);
  return [...claims.values()];
};
