import type { ClinicTransaction } from '@/lib/db/in-clinic';

/** Until the transaction ends nobody else publishes in this topic, or starts a text of it. */
export const holdTopic = async (tx: ClinicTransaction, topicId: string): Promise<void> => {
  await tx.$queryRaw`SELECT id FROM topics WHERE id = ${topicId} FOR UPDATE`;
};
