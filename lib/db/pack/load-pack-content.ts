import 'server-only';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { outsideClinic } from '@/lib/db/outside-clinic';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';

export type StoredPack = {
  library: TopicLibrary;
  claims: unknown[];
  /** Of versions that are not in force and that some translation was made from. */
  oldWords: Map<string, { title: string; markdown: string }>;
};

/** Everything of a topic that a pack holds; null for a topic that is not there. */
export const loadPackContent = (topicId: string): Promise<StoredPack | null> =>
  outsideClinic(async (client) => {
    const topic = await client.topic.findUnique({ where: { id: topicId }, select: { claims: true } });
    if (!topic) return null;
    const { library } = await loadTopicLibrary(topicId);
    const sources = await client.blockVersion.findMany({
      where: { id: { in: library.translations.map(({ sourceVersionId }) => sourceVersionId) } },
      select: { id: true, title: true, markdown: true },
    });
    const ownPhrases = await client.phrase.findMany({ where: { topicId }, select: { language: true, source: true } });
    const own = new Set(ownPhrases.map(({ language, source }) => `${language} ${source}`));
    return {
      // The handout's own words belong to every topic, and so to no pack.
      library: {
        ...library,
        phrases: library.phrases.filter(({ language, source }) => own.has(`${language} ${source}`)),
      },
      claims: Array.isArray(topic.claims) ? topic.claims : [],
      oldWords: new Map(sources.map(({ id, title, markdown }) => [id, { title, markdown }])),
    };
  });
