import type { ClinicTransaction } from '@/lib/db/in-clinic';

type Which = { topicId: string; id: string };

/** Does any text show it, or has one ever? What was published once is still read in its history. */
export const isFigureShown = async (tx: ClinicTransaction, { topicId, id }: Which): Promise<boolean> =>
  (await tx.blockVersion.count({ where: { block: { topicId }, markdown: { contains: `::figure[${id}]` } } })) > 0;

/** Takes an uploaded picture out of a topic's figures; false for one that is not there, or came with the pack. Its bytes stay. */
export const deleteFigure = async (tx: ClinicTransaction, { topicId, id }: Which): Promise<boolean> => {
  const { count } = await tx.figure.deleteMany({ where: { topicId, id, pictureSha256: { not: null } } });
  return count > 0;
};
