import type { ClinicTransaction } from '@/lib/db/in-clinic';

type NewFigure = {
  id: string;
  sha256: string;
  alt: string;
  caption: string;
  adviceKeys: string[];
  width: number;
  height: number;
};

/** Adds an uploaded picture to a topic's figures, at the end; its topic must be held. Nothing shows it until a text does. */
export const insertFigure = async (
  tx: ClinicTransaction,
  topicId: string,
  { id, sha256, alt, caption, adviceKeys, width, height }: NewFigure,
): Promise<void> => {
  const last = await tx.figure.aggregate({ where: { topicId }, _max: { position: true } });
  await tx.figure.createMany({
    data: [
      {
        topicId,
        id,
        position: (last._max.position ?? -1) + 1,
        ...{ alt, caption, adviceKeys },
        widthToHeight: width / height,
        pictureSha256: sha256,
      },
    ],
  });
};
