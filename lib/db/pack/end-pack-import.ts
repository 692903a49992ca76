import type { ClinicTransaction } from '@/lib/db/in-clinic';

type End = { id: string; state: 'published' | 'discarded'; by: string };

/** False when it was over already. The database refuses its author as the one who publishes it. */
export const endPackImport = async (tx: ClinicTransaction, { id, state, by }: End): Promise<boolean> => {
  const { count } = await tx.packImport.updateMany({
    where: { id, state: 'proposed' },
    data: { state, reviewerName: by, endedAt: new Date() },
  });
  return count > 0;
};
