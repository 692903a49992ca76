import { outsideClinic } from '@/lib/db/outside-clinic';
import type { TopicRevision } from '@/lib/domain/content/topic-revisions';

/** The revision of each of these topics, in the order given; those that are not there are left out. */
export const findTopicRevisions = (topicIds: readonly string[]): Promise<TopicRevision[]> =>
  outsideClinic(async (client) => {
    const rows = await client.topic.findMany({
      where: { id: { in: [...topicIds] } },
      select: { id: true, revision: true },
    });
    const revisions = new Map(rows.map(({ id, revision }) => [id, revision.toString()]));
    return topicIds.flatMap((id) => {
      const revision = revisions.get(id);
      return revision === undefined ? [] : [{ id, revision }];
    });
  });
