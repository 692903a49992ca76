import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { loadPack } from '@/lib/content/load-pack';
import { mergeLibraries } from '@/lib/domain/content/merge-libraries';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';

const folder = 'content';

const findTopics = async (): Promise<string[]> => {
  const names = await readdir(folder);
  const held = await Promise.all(
    names.map(async (name) => (await readdir(path.join(folder, name))).includes('topic.json')),
  );
  return names.filter((_, index) => held[index]);
};

/** The packs of these topics as one library; leg cramps when none is named. Ends the process for a topic that is not there. */
export const loadTopics = async (names: readonly string[] = []): Promise<TopicLibrary> => {
  const wanted = names.length > 0 ? [...new Set(names)] : ['leg-cramps'];
  const known = await findTopics();
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    process.stderr.write(`There is no topic "${unknown}". There are: ${known.join(', ')}.\n`);
    process.exit(1);
  }
  return mergeLibraries(await Promise.all(wanted.map((name) => loadPack(path.join(folder, name)))));
};
