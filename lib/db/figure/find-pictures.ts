import { outsideClinic } from '@/lib/db/outside-clinic';
import { type PictureBytes, pictureSchema } from '@/lib/domain/content/picture';

/** The pictures of these hashes, as far as they are there. */
export const findPictures = async (sha256s: readonly string[]): Promise<PictureBytes[]> => {
  if (sha256s.length === 0) return [];
  const rows = await outsideClinic((client) => client.picture.findMany({ where: { sha256: { in: [...sha256s] } } }));
  return rows.map(({ bytes, createdAt: _, ...picture }) => ({ ...pictureSchema.parse(picture), bytes }));
};
