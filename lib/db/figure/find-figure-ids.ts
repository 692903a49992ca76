import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** The ids that a topic's figures have. */
export const findFigureIds = async (tx: ClinicTransaction, topicId: string): Promise<Set<string>> => {
  const rows = await tx.figure.findMany({ where: { topicId }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
};
