import { outsideClinic } from '@/lib/db/outside-clinic';
import type { PictureBytes } from '@/lib/domain/content/picture';

/** Keeps pictures under their hashes; one that is there already is the same. The database works each hash out again. */
export const insertPictures = async (pictures: readonly PictureBytes[]): Promise<void> => {
  const data = pictures.map(({ sha256, mediaType, width, height, bytes }) => ({
    ...{ sha256, mediaType, width, height },
    bytes: new Uint8Array(bytes),
  }));
  if (data.length === 0) return;
  await outsideClinic((client) => client.picture.createMany({ data, skipDuplicates: true }));
};
