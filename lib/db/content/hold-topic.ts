import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { type Topic, topicSchema } from '@/lib/domain/content/topic-library';

/** Holds a topic, as publishing and issuing do, and answers how it stands. Null for one that is not there. */
export const holdTopic = async (
  tx: ClinicTransaction,
  id: string,
): Promise<{ topic: Topic; revision: string } | null> => {
  await tx.$queryRaw`SELECT id FROM topics WHERE id = ${id} FOR UPDATE`;
  const row = await tx.topic.findUnique({ where: { id }, select: { definition: true, revision: true } });
  return row && { topic: topicSchema.parse(row.definition), revision: row.revision.toString() };
};

/** Puts another definition in the place of a topic's. Its revision goes up by trigger. */
export const replaceTopic = async (tx: ClinicTransaction, topic: Topic): Promise<void> => {
  await tx.topic.update({ where: { id: topic.id }, data: { definition: topic } });
};
