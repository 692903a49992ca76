import { outsideClinic } from '@/lib/db/outside-clinic';
import type { Picture } from '@/lib/domain/content/picture';

export type StoredPicture = Picture & { bytes: Uint8Array };

/** The pictures of these hashes, as far as they are there. */
export const findPictures = async (sha256s: readonly string[]): Promise<StoredPicture[]> => {
  if (sha256s.length === 0) return [];
  const rows = await outsideClinic((client) => client.picture.findMany({ where: { sha256: { in: [...sha256s] } } }));
  return rows.map(({ sha256, mediaType, width, height, bytes }) => ({
    sha256,
    mediaType: mediaType === 'image/jpeg' ? 'image/jpeg' : 'image/png',
    width,
    height,
    bytes,
  }));
};
