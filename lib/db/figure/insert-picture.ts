import { outsideClinic } from '@/lib/db/outside-clinic';
import type { Picture } from '@/lib/domain/content/picture';

/** Keeps a picture under its hash; one that is there already is the same. The database works the hash out again. */
export const insertPicture = async (picture: Picture & { bytes: Uint8Array }): Promise<void> => {
  const { sha256, mediaType, width, height } = picture;
  const bytes = new Uint8Array(picture.bytes);
  await outsideClinic((client) =>
    client.picture.createMany({ data: [{ sha256, mediaType, width, height, bytes }], skipDuplicates: true }),
  );
};
