import { outsideClinic } from '@/lib/db/outside-clinic';

/** Is there a topic of this name? */
export const isTopic = (topicId: string): Promise<boolean> =>
  outsideClinic(async (client) => (await client.topic.count({ where: { id: topicId } })) > 0);
