import 'server-only';
import { z } from 'zod';
import { toBlockVersion } from '@/lib/db/content/block-version-rows';
import { toAdviceKey, toFigure, toRedFlag, toRule, withPicture } from '@/lib/db/content/topic-rows';
import { currentTranslations, toPhrase, toTranslation } from '@/lib/db/content/translation-rows';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { outsideClinic } from '@/lib/db/outside-clinic';
import { contradictionSchema } from '@/lib/domain/content/contradiction';
import { presetSchema, sourceSchema, type TopicLibrary, topicSchema } from '@/lib/domain/content/topic-library';
import { vocabularySchema } from '@/lib/domain/profile/vocabulary';

export type LoadedLibrary = { library: TopicLibrary; revision: string };

const cache = new Map<string, LoadedLibrary>();

const unknownTopic = (topicId: string) => new Error(`There is no topic "${topicId}" in the database.`);

const findRevision = async (client: PrismaClient, id: string): Promise<string> => {
  const topic = await client.topic.findUnique({ where: { id }, select: { revision: true } });
  if (!topic) throw unknownTopic(id);
  return topic.revision.toString();
};

/** In force; and of translations, which an unreviewed one is shown for, what is being worked on too. */
const living: Prisma.BlockVersionWhereInput = {
  OR: [
    { state: 'published' },
    { sourceVersionId: { not: null }, state: { in: ['draft', 'clinical_review', 'language_review'] } },
  ],
};

/** All parts in one snapshot, so that they are of one revision. */
const readParts = (client: PrismaClient, topicId: string) => {
  const query = { where: { topicId }, orderBy: { position: 'asc' } } as const;
  return client.$transaction(
    [
      client.topic.findUnique({ where: { id: topicId } }),
      client.adviceKey.findMany(query),
      client.block.findMany({ ...query, include: { versions: { where: living } } }),
      client.rule.findMany(query),
      client.redFlag.findMany(query),
      client.source.findMany({ ...query, omit: { topicId: true, position: true } }),
      client.figure.findMany({ ...query, include: withPicture }),
      client.phrase.findMany({ where: { OR: [{ topicId }, { topicId: null }] }, orderBy: { id: 'asc' } }),
    ],
    { isolationLevel: 'RepeatableRead' },
  );
};

const read = async (client: PrismaClient, topicId: string): Promise<LoadedLibrary> => {
  const [row, adviceKeys, blocks, rules, redFlags, sources, figures, phrases] = await readParts(client, topicId);
  if (!row) throw unknownTopic(topicId);
  const topic = topicSchema.parse(row.definition);
  const library: TopicLibrary = {
    topic,
    vocabulary: vocabularySchema.parse(row.vocabulary),
    presets: z.array(presetSchema).parse(row.presets),
    adviceKeys: adviceKeys.map(toAdviceKey),
    // Who looks after a text now raises no revision: it may be told late here, for nothing of a sheet is made from it.
    blocks: blocks.flatMap(({ name, owner, versions }) =>
      versions
        .filter(({ sourceVersionId }) => sourceVersionId === null)
        .map((version) => ({ ...toBlockVersion(version, name), owner: owner || version.owner })),
    ),
    translations: blocks.flatMap(({ name, versions }) => {
      const inForce = versions.find(({ sourceVersionId }) => sourceVersionId === null)?.id;
      const translated = versions.filter(({ sourceVersionId }) => sourceVersionId !== null);
      return currentTranslations(translated, inForce).flatMap((version) => toTranslation(version, name));
    }),
    phrases: phrases.map(toPhrase),
    contradictions: z.array(contradictionSchema).parse(row.contradictions),
    rules: rules.map(toRule),
    redFlags: redFlags.map(toRedFlag),
    sources: z.array(sourceSchema).parse(sources),
    figures: figures.map(toFigure),
  };
  return { library, revision: row.revision.toString() };
};

const loadAt = async (client: PrismaClient, topicId: string, revision: string): Promise<LoadedLibrary> => {
  const cached = cache.get(topicId);
  if (cached?.revision === revision) return cached;
  const loaded = await read(client, topicId);
  cache.set(topicId, loaded);
  return loaded;
};

/**
 * Everything published of a topic, as it is now: asked for its revision each time, read again only when that went up.
 * The same object as long as nothing changed; treat it as read-only.
 */
export const loadTopicLibrary = (topicId: string): Promise<LoadedLibrary> =>
  outsideClinic(async (client) => loadAt(client, topicId, await findRevision(client, topicId)));

/** The same of every topic that is there, in the order in which they came: one question for all of their revisions. */
export const loadTopicLibraries = (): Promise<LoadedLibrary[]> =>
  outsideClinic(async (client) => {
    const topics = await client.topic.findMany({
      select: { id: true, revision: true },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    return Promise.all(topics.map(({ id, revision }) => loadAt(client, id, revision.toString())));
  });
