import { nameOfWords } from '@/lib/content/name-of-words';
import { pictureFile } from '@/lib/content/pack/picture-file';
import { writeBlockFile } from '@/lib/content/pack/write-block-file';
import { writeDrawing } from '@/lib/content/pack/write-drawing';
import { approvalOf, writeTranslationFile } from '@/lib/content/pack/write-translation-file';
import type { Figure } from '@/lib/domain/content/figure';
import type { PictureBytes } from '@/lib/domain/content/picture';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Phrase, Translation } from '@/lib/domain/content/translation';

/** A topic's content with what a sheet is not made from. `oldWords` are those of versions that are not in force. */
export type PackContent = {
  library: TopicLibrary;
  claims: readonly unknown[];
  oldWords: ReadonlyMap<string, { title: string; markdown: string }>;
  /** What its figures show that are no drawings. */
  pictures: readonly PictureBytes[];
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const sourceName = ({ blockId, sourceVersionId }: Translation, { library, oldWords }: PackContent): string => {
  const block = library.blocks.find((one) => one.blockId === blockId);
  const words = block?.versionId === sourceVersionId ? block : oldWords.get(sourceVersionId);
  return words ? nameOfWords(words) : sourceVersionId;
};

const phraseFiles = (phrases: readonly Phrase[]): File[] =>
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

type File = [name: string, content: string | Uint8Array];

type WrittenFigure = { entry: object; file: File };

const writeFigure = ({ drawing, ...meta }: Figure, pictures: readonly PictureBytes[]): WrittenFigure => {
  if (drawing.picture === undefined) return { entry: meta, file: [`figures/${meta.id}.svg`, writeDrawing(drawing)] };
  const found = pictures.find(({ sha256 }) => sha256 === drawing.picture);
  if (!found) throw new Error(`The picture of the figure ${meta.id} is not there.`);
  const { bytes, ...picture } = found;
  return { entry: { ...meta, picture }, file: [pictureFile(meta.id, picture), bytes] };
};

/** The files of a pack by their names inside its folder: what load-pack.ts reads, and nothing is lost on the way. */
export const toPackFiles = (content: PackContent): Map<string, string | Uint8Array> => {
  const { library, claims, pictures } = content;
  const figures = library.figures.map((figure) => writeFigure(figure, pictures));
  return new Map<string, string | Uint8Array>([
    ['topic.json', json(library.topic)],
    ['advice-keys.json', json(library.adviceKeys)],
    ['rules.json', json(library.rules)],
    ['red-flags.json', json(library.redFlags)],
    ['vocabulary.json', json(library.vocabulary)],
    ['sources.json', json(library.sources)],
    ['presets.json', json(library.presets)],
    ['figures.json', json(figures.map(({ entry }) => entry))],
    ['contradictions.json', json(library.contradictions)],
    ['claims.json', json(claims)],
    ...figures.map(({ file }) => file),
    ...library.blocks.map((block): File => [`blocks/${block.language}/${block.blockId}.md`, writeBlockFile(block)]),
    ...library.translations.map(
      (translation): File => [
        `blocks/${translation.language}/${translation.blockId}.md`,
        writeTranslationFile(translation, sourceName(translation, content)),
      ],
    ),
    ...phraseFiles(library.phrases),
  ]);
};
