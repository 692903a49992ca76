import { createHash } from 'node:crypto';
import { openPicture } from '@/lib/documents/picture/open-picture';
import {
  type PictureBytes,
  type PictureProblem,
  pictureLimitMegabytes,
  pixelsForPrint,
  printDpi,
  printedDpi,
} from '@/lib/domain/content/picture';
import { failure, type Result, success } from '@/lib/domain/result';

/** Every sheet that shows a picture carries it and is kept for good: what is larger as a PNG than this is a photograph. */
const drawnKilobytes = 300;

const encode = async (picture: ReturnType<typeof openPicture>, format: string) => {
  const asPhotograph = () =>
    picture.clone().jpeg({ quality: 88, chromaSubsampling: '4:4:4' }).toBuffer({ resolveWithObject: true });
  if (format === 'jpeg') return asPhotograph();
  const drawn = await picture.clone().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true });
  return drawn.data.byteLength > drawnKilobytes * 1024 ? asPhotograph() : drawn;
};

const tooCoarse = (width: number, height: number): PictureProblem => {
  const wanted = pixelsForPrint(width, height);
  return { code: 'too-coarse', dpi: Math.floor(printedDpi(width, height)), ...wanted };
};

const problemOf = (error: unknown): PictureProblem =>
  error instanceof Error && error.message.includes('pixel limit')
    ? { code: 'too-many-pixels' }
    : { code: 'not-a-picture' };

/**
 * Can this file be a picture on a sheet? It is decoded and encoded again, so that nothing of it is kept but its pixels: no
 * place where it was taken, no comment, nothing hidden behind it. Transparent parts become paper; it is turned as its camera
 * says and made no finer than print shows (300 dpi at its largest). A photograph is a JPEG afterwards, whatever it was; what
 * PNG keeps small stays sharp as one. Never throws for a bad file.
 */
export const encodePicture = async (file: Uint8Array): Promise<Result<PictureBytes, PictureProblem>> => {
  const megabytes = file.byteLength / (1024 * 1024);
  if (megabytes > pictureLimitMegabytes)
    return failure({ code: 'too-large', megabytes: Math.ceil(megabytes), limit: pictureLimitMegabytes });
  try {
    const { format, autoOrient } = await openPicture(file).metadata();
    const { width, height } = autoOrient;
    if (printedDpi(width, height) < printDpi) return failure(tooCoarse(width, height));
    const picture = openPicture(file)
      .autoOrient()
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .resize({ ...pixelsForPrint(width, height), fit: 'inside', withoutEnlargement: true });
    const { data, info } = await encode(picture, format);
    return success({
      bytes: data,
      sha256: createHash('sha256').update(data).digest('hex'),
      mediaType: info.format === 'png' ? 'image/png' : 'image/jpeg',
      width: info.width,
      height: info.height,
    });
  } catch (error) {
    return failure(problemOf(error));
  }
};
