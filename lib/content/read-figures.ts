import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type ContentProblem, PackError } from '@/lib/content/content-problem';
import { lineOf } from '@/lib/content/line-of';
import { pictureFile } from '@/lib/content/pack/picture-file';
import { parseDrawing } from '@/lib/content/parse-drawing';
import { readData } from '@/lib/content/read-data';
import { type Figure, figureMetaSchema, pictureDrawing } from '@/lib/domain/content/figure';
import { type Picture, type PictureBytes, pictureSchema } from '@/lib/domain/content/picture';

const listFile = 'figures.json';

/** An uploaded picture says what its file is; a line drawing does not. */
const entrySchema = figureMetaSchema.extend({ picture: pictureSchema.optional() });

type Entry = z.output<typeof entrySchema>;

type ReadFigure = { figure: Figure; picture: PictureBytes | null };

const readDrawing = async (folder: string, meta: Entry): Promise<ReadFigure> => {
  const file = path.posix.join('figures', `${meta.id}.svg`);
  const drawing = parseDrawing(await readFile(path.join(folder, file), 'utf8'));
  if (!drawing.ok) throw new PackError([{ file, line: 1, reason: drawing.problem }]);
  return { figure: { ...meta, drawing: drawing.value }, picture: null };
};

/** A fault of a picture is told where the list says what it should be: a picture has no lines. */
const atHash = async (folder: string, { id, picture }: Entry, reason: string): Promise<ContentProblem> => {
  const text = await readFile(path.join(folder, listFile), 'utf8');
  return { file: listFile, line: lineOf(text, [JSON.stringify(id), picture?.sha256 ?? '']), reason };
};

const readPicture = async (folder: string, entry: Entry, picture: Picture): Promise<ReadFigure> => {
  const file = pictureFile(entry.id, picture);
  const bytes = await readFile(path.join(folder, file)).catch(() => null);
  if (!bytes) throw new PackError([await atHash(folder, entry, `${file} is not there`)]);
  const { sha256, width, height } = picture;
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new PackError([await atHash(folder, entry, `${file} is another picture than this sha256 names`)]);
  const { picture: _, ...meta } = entry;
  return { figure: { ...meta, drawing: pictureDrawing(sha256, width, height) }, picture: { ...picture, bytes } };
};

/** A pack's figures, and the bytes of those that are uploaded pictures. Throws a PackError with the place of what is wrong. */
export const readFigures = async (folder: string): Promise<{ figures: Figure[]; pictures: PictureBytes[] }> => {
  const entries = await readData(folder, listFile, z.array(entrySchema));
  const read = await Promise.all(
    entries.map((entry) =>
      entry.picture === undefined ? readDrawing(folder, entry) : readPicture(folder, entry, entry.picture),
    ),
  );
  return {
    figures: read.map(({ figure }) => figure),
    pictures: read.flatMap(({ picture }) => picture ?? []),
  };
};
