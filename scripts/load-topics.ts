import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { loadPack } from '@/lib/content/load-pack';
import { readFigures } from '@/lib/content/read-figures';
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

/** Leg cramps when none is named. */
const chosen = (names: readonly string[]): string[] => (names.length > 0 ? [...new Set(names)] : ['leg-cramps']);

/** The uploaded pictures that came with these topics' packs, by their hashes. */
export const loadPictures = async (names: readonly string[] = []): Promise<Map<string, Uint8Array>> => {
  const read = await Promise.all(chosen(names).map((name) => readFigures(path.join(folder, name))));
  return new Map(read.flatMap(({ pictures }) => pictures.map(({ sha256, bytes }) => [sha256, bytes] as const)));
};

/** The packs of these topics as one library; leg cramps when none is named. Ends the process for a topic that is not there. */
export const loadTopics = async (names: readonly string[] = []): Promise<TopicLibrary> => {
  const wanted = chosen(names);
  const known = await findTopics();
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    process.stderr.write(`There is no topic "${unknown}". There are: ${known.join(', ')}.\n`);
    process.exit(1);
  }
  return mergeLibraries(await Promise.all(wanted.map((name) => loadPack(path.join(folder, name)))));
};
