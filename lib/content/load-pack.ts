import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type ContentProblem, PackError, type UnplacedProblem } from '@/lib/content/content-problem';
import { findPackProblems } from '@/lib/content/find-pack-problems';
import { lineOf } from '@/lib/content/line-of';
import { parseBlockFile } from '@/lib/content/parse-block-file';
import { parseTranslationFile } from '@/lib/content/parse-translation-file';
import { phraseFileSchema, toPhrases } from '@/lib/content/phrase-file';
import { readData } from '@/lib/content/read-data';
import { readFigures } from '@/lib/content/read-figures';
import type { BlockVersion } from '@/lib/domain/content/block-version';
import { contradictionSchema } from '@/lib/domain/content/contradiction';
import {
  adviceKeySchema,
  presetSchema,
  sourceSchema,
  type TopicLibrary,
  topicSchema,
} from '@/lib/domain/content/topic-library';
import type { Phrase, Translation } from '@/lib/domain/content/translation';
import { vocabularySchema } from '@/lib/domain/profile/vocabulary';
import { redFlagSchema } from '@/lib/domain/rule/red-flag';
import { ruleSchema } from '@/lib/domain/rule/rule';

/** The names in a folder; a pack without this folder has none of what would be in it. */
const namesIn = async (folder: string): Promise<string[]> => (await readdir(folder).catch(() => [])).sort();

const readOptionalData = async <Schema extends z.ZodType>(folder: string, file: string, schema: Schema) =>
  (await namesIn(folder)).includes(file) ? readData(folder, file, schema) : [];

const readTranslations = async (folder: string, blocks: BlockVersion[], language: string): Promise<Translation[]> => {
  const problems: ContentProblem[] = [];
  const translations: Translation[] = [];
  const sources = new Map(blocks.map((block) => [`${block.blockId}.md`, block]));
  for (const other of (await namesIn(path.join(folder, 'blocks'))).filter((name) => name !== language))
    for (const name of await namesIn(path.join(folder, 'blocks', other))) {
      const file = path.posix.join('blocks', other, name);
      const source = sources.get(name);
      if (!source) {
        problems.push({ file, line: 1, reason: `there is no block of this name in "${language}"` });
        continue;
      }
      const parsed = parseTranslationFile(source, other, await readFile(path.join(folder, file), 'utf8'));
      if (parsed.ok) translations.push(parsed.value);
      else problems.push({ file, ...parsed.problem });
    }
  if (problems.length > 0) throw new PackError(problems);
  return translations;
};

const readPhrases = async (folder: string): Promise<Phrase[]> => {
  const names = (await namesIn(path.join(folder, 'phrases'))).filter((name) => name.endsWith('.json'));
  const lists = names.map(async (name) =>
    toPhrases(name.slice(0, -5), await readData(folder, path.posix.join('phrases', name), phraseFileSchema)),
  );
  return (await Promise.all(lists)).flat();
};

const readBlocks = async (folder: string, language: string): Promise<BlockVersion[]> => {
  const names = (await readdir(path.join(folder, 'blocks', language))).filter((name) => name.endsWith('.md')).sort();
  const problems: ContentProblem[] = [];
  const blocks: BlockVersion[] = [];
  for (const name of names) {
    const file = path.posix.join('blocks', language, name);
    const parsed = parseBlockFile(name.slice(0, -3), language, await readFile(path.join(folder, file), 'utf8'));
    if (parsed.ok) blocks.push(parsed.value);
    else problems.push({ file, ...parsed.problem });
  }
  if (problems.length > 0) throw new PackError(problems);
  return blocks;
};

/** Problems of the parts together, each with the line that it is on. */
const placed = (folder: string, problems: readonly UnplacedProblem[]): Promise<ContentProblem[]> =>
  Promise.all(
    problems.map(async ({ file, anchors, reason }) => ({
      file,
      line: lineOf(await readFile(path.join(folder, file), 'utf8'), anchors),
      reason,
    })),
  );

/** Reads a topic's pack from its folder, whole and sound, or throws a PackError that names each file and reason. */
export const loadPack = async (folder: string): Promise<TopicLibrary> => {
  const topic = await readData(folder, 'topic.json', topicSchema);
  const blocks = await readBlocks(folder, topic.language);
  const library: TopicLibrary = {
    topic,
    adviceKeys: await readData(folder, 'advice-keys.json', z.array(adviceKeySchema)),
    blocks,
    rules: await readData(folder, 'rules.json', z.array(ruleSchema)),
    redFlags: await readData(folder, 'red-flags.json', z.array(redFlagSchema)),
    vocabulary: await readData(folder, 'vocabulary.json', vocabularySchema),
    sources: await readData(folder, 'sources.json', z.array(sourceSchema)),
    presets: await readData(folder, 'presets.json', z.array(presetSchema)),
    figures: (await readFigures(folder)).figures,
    contradictions: await readOptionalData(folder, 'contradictions.json', z.array(contradictionSchema)),
    translations: await readTranslations(folder, blocks, topic.language),
    phrases: await readPhrases(folder),
  };
  const problems = findPackProblems(library);
  if (problems.length > 0) throw new PackError(await placed(folder, problems));
  return library;
};
