import { openPicture } from '@/lib/documents/picture/open-picture';
import { type PictureBytes, pictureLimitMegabytes, printDpi, printedDpi } from '@/lib/domain/content/picture';

/**
 * What is wrong with a picture that says it is one of ours, in words that follow its name; null when nothing is. It is
 * decoded, for it comes from a file that anybody could have written: what `encodePicture` keeps has these pixels, no
 * transparent ones, and no data about where and how it was taken.
 */
export const findPictureFault = async (picture: PictureBytes): Promise<string | null> => {
  const { bytes, mediaType, width, height } = picture;
  if (bytes.byteLength > pictureLimitMegabytes * 1024 * 1024) return `has more than ${pictureLimitMegabytes} MB`;
  try {
    const found = await openPicture(bytes).metadata();
    if (`image/${found.format}` !== mediaType || found.width !== width || found.height !== height)
      return `is a ${found.format} of ${found.width} by ${found.height} pixels, and not what is said of it`;
    if (found.hasAlpha || found.exif || found.xmp || found.iptc || found.icc || found.comments)
      return 'holds more than pixels; upload it under Figures, where it is encoded again';
    if (printedDpi(width, height) < printDpi) return 'is too coarse for print';
    await openPicture(bytes).stats();
    return null;
  } catch {
    return 'can not be opened as a PNG or a JPEG';
  }
};
