import type { Picture } from '@/lib/domain/content/picture';

const endings: Record<Picture['mediaType'], string> = { 'image/png': 'png', 'image/jpeg': 'jpg' };

/** The file of a figure that is an uploaded picture, inside its pack. */
export const pictureFile = (figureId: string, { mediaType }: Pick<Picture, 'mediaType'>): string =>
  `figures/${figureId}.${endings[mediaType]}`;
