import { z } from 'zod';

/** The room that a sheet gives a figure, in points (1/72 inch): in print up to 14 pt, and from 18 pt on (sheet/measures.ts). */
export const figureRooms = { usual: { width: 116, height: 80 }, large: { width: 210, height: 160 } };

export type FigureRoom = keyof typeof figureRooms;

/** What print wants of a picture, in pixels an inch (research of clear print: finer is not seen, coarser is). */
export const printDpi = 300;

/** Of an uploaded file. */
export const pictureLimitMegabytes = 8;

/** A file of a few kilobytes can unfold to more pixels than a server has memory for. */
export const mostPixels = 50_000_000;

const pointsPerInch = 72;

type Size = { width: number; height: number };

/** How large is a picture of these proportions on paper, in this room? In points. */
export const printedSize = ({ width, height }: Size, room: FigureRoom): Size => {
  const scale = Math.min(figureRooms[room].width / width, figureRooms[room].height / height);
  return { width: width * scale, height: height * scale };
};

/** How many pixels an inch does this picture have at its largest on paper? Sizes in pixels. */
export const printedDpi = (width: number, height: number): number =>
  width / (printedSize({ width, height }, 'large').width / pointsPerInch);

/** How many pixels are as many as print shows? More would only make each sheet larger. */
export const pixelsForPrint = (width: number, height: number): Size => {
  const printed = printedSize({ width, height }, 'large');
  return {
    width: Math.ceil((printed.width / pointsPerInch) * printDpi),
    height: Math.ceil((printed.height / pointsPerInch) * printDpi),
  };
};

/** An uploaded picture as it is kept. Sizes in pixels. */
export const pictureSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(['image/png', 'image/jpeg']),
  width: z.int().positive(),
  height: z.int().positive(),
});

export type Picture = z.infer<typeof pictureSchema>;

/** The same with what it is. */
export type PictureBytes = Picture & { bytes: Uint8Array };

/** Why a file can't be a picture on a sheet. */
export type PictureProblem =
  | { code: 'too-large'; megabytes: number; limit: number }
  | { code: 'not-a-picture' }
  | { code: 'too-many-pixels' }
  | { code: 'too-coarse'; dpi: number; width: number; height: number };

/** What is wrong with the file, and what to do. */
export const explainPictureProblem = (problem: PictureProblem): string => {
  switch (problem.code) {
    case 'too-large':
      return `The file has ${problem.megabytes} MB, and ${problem.limit} MB is the most. Save it smaller.`;
    case 'not-a-picture':
      return 'This is no PNG, JPEG or WebP picture that can be opened. Save it again as one of these.';
    case 'too-many-pixels':
      return `The picture has more than ${mostPixels / 1_000_000} million pixels. Save it smaller.`;
    case 'too-coarse': {
      const { dpi, width, height } = problem;
      return `The picture is too coarse for print: ${dpi} dots an inch, and ${printDpi} are wanted. It needs at least ${width} by ${height} pixels.`;
    }
  }
};
