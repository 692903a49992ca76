import sharp from 'sharp';
import { mostPixels } from '@/lib/domain/content/picture';

// What else libvips could read (SVG, GIF, PDF, TIFF ...) is never given a byte of an unknown file.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer'],
});

/** A PNG, JPEG or WebP file, to be decoded. What is done with it rejects where it is none, damaged, or has too many pixels. */
export const openPicture = (file: Uint8Array) => sharp(file, { limitInputPixels: mostPixels, failOn: 'error' });
