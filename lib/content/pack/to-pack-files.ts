import { nameOfWords } from '@/lib/content/name-of-words';
import { writeBlockFile } from '@/lib/content/pack/write-block-file';
import { writeDrawing } from '@/lib/content/pack/write-drawing';
import { approvalOf, writeTranslationFile } from '@/lib/content/pack/write-translation-file';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Phrase, Translation } from '@/lib/domain/content/translation';

/** A topic's content with what a sheet is not made from. `oldWords` are those of versions that are not in force. */
export type PackContent = {
  library: TopicLibrary;
  claims: readonly unknown[];
  oldWords: ReadonlyMap<string, { title: string; markdown: string }>;
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const sourceName = ({ blockId, sourceVersionId }: Translation, { library, oldWords }: PackContent): string => {
  const block = library.blocks.find((one) => one.blockId === blockId);
  const words = block?.versionId === sourceVersionId ? block : oldWords.get(sourceVersionId);
  return words ? nameOfWords(words) : sourceVersionId;
};

const phraseFiles = (phrases: readonly Phrase[]): [string, string][] =>
  [...Map.groupBy(phrases, ({ language }) => language)].map(([language, list]) => [
    `phrases/${language}.json`,
    json(
      list.map((phrase) => ({
        source: phrase.source,
        text: phrase.text,
        madeBy: phrase.madeBy,
        ...approvalOf(phrase),
      })),
    ),
  ]);

/** The files of a pack by their names inside its folder: what load-pack.ts reads, and nothing is lost on the way. */
export const toPackFiles = (content: PackContent): Map<string, string> => {
  const { library, claims } = content;
  return new Map<string, string>([
    ['topic.json', json(library.topic)],
    ['advice-keys.json', json(library.adviceKeys)],
    ['rules.json', json(library.rules)],
    ['red-flags.json', json(library.redFlags)],
    ['vocabulary.json', json(library.vocabulary)],
    ['sources.json', json(library.sources)],
    ['presets.json', json(library.presets)],
    ['figures.json', json(library.figures.map(({ drawing: _, ...meta }) => meta))],
    ['contradictions.json', json(library.contradictions)],
    ['claims.json', json(claims)],
    ...library.figures.map(({ id, drawing }): [string, string] => [`figures/${id}.svg`, writeDrawing(drawing)]),
    ...library.blocks.map((block): [string, string] => [
      `blocks/${block.language}/${block.blockId}.md`,
      writeBlockFile(block),
    ]),
    ...library.translations.map((translation): [string, string] => [
      `blocks/${translation.language}/${translation.blockId}.md`,
      writeTranslationFile(translation, sourceName(translation, content)),
    ]),
    ...phraseFiles(library.phrases),
  ]);
};
