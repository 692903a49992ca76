import path from 'node:path';
import { parseArgs } from 'node:util';
import { StartProblem } from '@/scripts/shared/problem.mjs';

export type PackCommand =
  | { kind: 'check'; folder: string }
  | { kind: 'export'; folder: string; topicId: string; dryRun: boolean }
  | { kind: 'import'; folder: string; as: string | null };

const usage = `Usage:
  npm run pack -- check content/leg-cramps
  npm run pack -- export content/leg-cramps [--dry-run]
  npm run pack -- import content/leg-cramps              says what it would change
  npm run pack -- import content/leg-cramps --as EMAIL   brings it for review, in the name of this editor`;

/** What is asked for; an export takes the topic that the folder is named for. */
export const readArguments = (args: string[]): PackCommand => {
  const options = { 'dry-run': { type: 'boolean' }, as: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [kind, folder, ...rest] = positionals;
  if (folder === undefined || rest.length > 0) throw new StartProblem(usage);
  switch (kind) {
    case 'check':
      return { kind, folder };
    case 'export':
      return { kind, folder, topicId: path.basename(path.resolve(folder)), dryRun: values['dry-run'] ?? false };
    case 'import':
      return { kind, folder, as: values['dry-run'] ? null : (values.as ?? null) };
    default:
      throw new StartProblem(usage);
  }
};
