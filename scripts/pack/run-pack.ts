import { randomUUID } from 'node:crypto';
import { loadClaims } from '@/lib/content/load-claims';
import { loadPack } from '@/lib/content/load-pack';
import { savePack } from '@/lib/content/pack/save-pack';
import { toPackFiles } from '@/lib/content/pack/to-pack-files';
import { readFigures } from '@/lib/content/read-figures';
import { findPictures } from '@/lib/db/figure/find-pictures';
import { loadPackContent } from '@/lib/db/pack/load-pack-content';
import { findStaffByEmail } from '@/lib/db/user/find-staff-by-email';
import { compareWithStored } from '@/lib/usecases/pack/compare-with-stored';
import { findFigureFaults } from '@/lib/usecases/pack/keep-pictures';
import { proposeImport } from '@/lib/usecases/pack/propose-import';
import type { PackCommand } from '@/scripts/pack/read-arguments';
import { sayChanges } from '@/scripts/pack/say-changes';
import { StartProblem } from '@/scripts/shared/problem.mjs';

type Say = (line: string) => void;

/** Does this folder hold a pack that could be imported? Throws a PackError with each file and line that is wrong. */
export const checkPack = async (folder: string, say: Say): Promise<void> => {
  const { blocks, rules, translations, topic, figures } = await loadPack(folder);
  const { pictures } = await readFigures(folder);
  const faults = await findFigureFaults({ figures, pictures });
  if (faults.length > 0) throw new StartProblem(faults.map(({ reason }) => `figures.json: ${reason}`).join('\n'));
  const claims = await loadClaims(folder);
  const parts = [`${blocks.length} texts`, `${translations.length} translations`, `${rules.length} rules`];
  say(`${topic.title} (${topic.id}): ${parts.join(', ')}, ${claims.length} claims. No fault found.`);
};

const exportPack = async ({ folder, topicId, dryRun }: Extract<PackCommand, { kind: 'export' }>, say: Say) => {
  const content = await loadPackContent(topicId);
  if (!content) throw new StartProblem(`There is no topic "${topicId}" in this database.`);
  const shown = content.library.figures.flatMap(({ drawing }) => drawing.picture ?? []);
  const pictures = await findPictures(shown);
  const { written, removed } = await savePack(folder, toPackFiles({ ...content, pictures }), { dryRun });
  for (const name of written) say(`${dryRun ? 'would write' : 'wrote'} ${name}`);
  for (const name of removed) say(`${dryRun ? 'would remove' : 'removed'} ${name}`);
  say(`${written.length} written, ${removed.length} removed.`);
};

const importPack = async ({ folder, as }: Extract<PackCommand, { kind: 'import' }>, say: Say) => {
  const library = await loadPack(folder);
  const claims = await loadClaims(folder);
  const { changes } = await compareWithStored(library);
  for (const line of sayChanges(changes)) say(line);
  if (as === null || changes.length === 0) return;
  const account = await findStaffByEmail(as);
  if (!account) throw new StartProblem(`Nobody active signs in with ${as}.`);
  const actor = { ...account, sessionId: randomUUID() };
  const { pictures } = await readFigures(folder);
  const proposed = await proposeImport({ actor, pack: { library, claims }, pictures });
  if (!proposed.ok) throw new StartProblem(proposed.problem.detail);
  say(`Brought for review, in force nowhere yet: somebody else reads it at /content/imports/${proposed.value.id}`);
};

/** Runs what needs the database; its settings have to be there before. */
export const runPack = (command: Exclude<PackCommand, { kind: 'check' }>, say: Say): Promise<void> =>
  command.kind === 'export' ? exportPack(command, say) : importPack(command, say);
