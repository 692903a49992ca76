import { outsideClinic } from '@/lib/db/outside-clinic';
import { type TopicChange, topicChangeKinds, topicParts } from '@/lib/domain/content/topic-change';

/** More than any import of a whole topic writes. */
const mostChanges = 2000;

const isRevision = (text: string): boolean => /^\d{1,18}$/.test(text);

/** What the topic's revisions after this one changed, in the order in which they did; of very many, the latest. */
export const findTopicChanges = async (topicId: string, afterRevision: string): Promise<TopicChange[]> => {
  if (!isRevision(afterRevision)) return [];
  const rows = await outsideClinic((client) =>
    client.topicChange.findMany({
      where: { topicId, revision: { gt: BigInt(afterRevision) } },
      orderBy: { id: 'desc' },
      take: mostChanges,
      select: { part: true, name: true, change: true, adviceKey: true },
    }),
  );
  return rows.toReversed().flatMap(({ part: partName, name, change, adviceKey }) => {
    const part = topicParts.find((known) => known === partName);
    const kind = topicChangeKinds.find((known) => known === change);
    return part && kind ? [{ part, name, kind, adviceKey }] : [];
  });
};
