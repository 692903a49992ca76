import sharp from 'sharp';
import { encodePicture } from '@/lib/documents/picture/encode-picture';
import { pictureDrawing } from '@/lib/domain/content/figure';
import type { DocumentBlock } from '@/lib/domain/handout/handout-document';
import { buildBlock } from '@/tests/builders/handout-document-builder';

type Format = 'png' | 'jpeg' | 'webp' | 'gif';

/** A picture file of this size in pixels, as a camera or a drawing program would save it: 300 dots an inch and more. */
export const pictureFile = (format: Format = 'png', width = 1200, height = 900): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 4, background: { r: 20, g: 90, b: 60, alpha: 0.5 } } })
    .toFormat(format)
    .toBuffer();

/** The same as it is kept. */
export const buildPicture = async (format: Format = 'png') => {
  const encoded = await encodePicture(await pictureFile(format));
  if (!encoded.ok) throw new Error(encoded.problem.code);
  return encoded.value;
};

type Shown = { sha256: string; width: number; height: number };

/** A block of advice that shows this picture. */
export const blockWithPicture = ({ sha256, width, height }: Shown, overrides: Partial<DocumentBlock> = {}) =>
  buildBlock({
    nodes: [
      {
        kind: 'figure',
        figure: {
          figureId: 'heel-down',
          alt: 'A hand under a heel.',
          caption: 'Heel down.',
          drawing: pictureDrawing(sha256, width, height),
        },
      },
      { kind: 'paragraph', runs: [{ text: 'Put your hand under your heel.', strong: false }] },
    ],
    ...overrides,
  });
