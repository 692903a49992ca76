import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { type ImportedVersions, importBlockVersions } from '@/lib/db/content/import-block-versions';
import { importPhrases } from '@/lib/db/content/import-phrases';
import { importRuleVersions } from '@/lib/db/content/import-rule-versions';
import { type ImportedTranslations, importTranslations } from '@/lib/db/content/import-translations';
import { syncClaims } from '@/lib/db/content/sync-claims';
import { syncRows } from '@/lib/db/content/sync-rows';
import {
  toAdviceKey,
  toAdviceKeyRow,
  toFigure,
  toFigureRow,
  toRedFlag,
  toRule,
  toRuleRow,
  withPicture,
} from '@/lib/db/content/topic-rows';
import type { Prisma } from '@/lib/db/generated/client';
import { outsideClinic } from '@/lib/db/outside-clinic';
import type { Claim } from '@/lib/domain/content/claim';
import { sourceSchema, type TopicLibrary } from '@/lib/domain/content/topic-library';

type Tx = Prisma.TransactionClient;

export type ImportedLibrary = ImportedVersions & {
  translations: ImportedTranslations;
  revision: string;
  changed: boolean;
};

/** Two imports of one topic take turns: whoever comes second waits here for the first. Answers the revision found. */
const syncTopic = async (tx: Tx, library: TopicLibrary): Promise<bigint | null> => {
  const { topic, vocabulary, presets, contradictions } = library;
  const made = await tx.topic.createMany({
    data: [{ id: topic.id, definition: topic, vocabulary, presets, contradictions }],
    skipDuplicates: true,
  });
  await tx.$queryRaw`SELECT id FROM topics WHERE id = ${topic.id} FOR UPDATE`;
  const row = await tx.topic.findUniqueOrThrow({ where: { id: topic.id } });
  const wanted = { definition: topic, vocabulary, presets, contradictions };
  const { definition, vocabulary: terms, presets: ready, contradictions: pairs } = row;
  const have = { definition, vocabulary: terms, presets: ready, contradictions: pairs };
  if (!isDeepStrictEqual(have, JSON.parse(JSON.stringify(wanted)))) {
    await tx.topic.update({ where: { id: topic.id }, data: wanted });
  }
  return made.count > 0 ? null : row.revision;
};

const syncRules = async (tx: Tx, library: TopicLibrary) => {
  const topicId = library.topic.id;
  const query = { where: { topicId }, orderBy: { position: 'asc' } } as const;
  await syncRows({
    have: (await tx.rule.findMany(query)).map(toRule),
    want: library.rules,
    idOf: (rule) => rule.id,
    toRow: (rule, position) => ({ ...toRuleRow(rule), topicId, position }),
    remove: (ids) => tx.rule.deleteMany({ where: { topicId, id: { in: ids } } }),
    add: (data) => tx.rule.createMany({ data }),
  });
  await importRuleVersions(tx, topicId, library.rules);
  await syncRows({
    have: (await tx.redFlag.findMany(query)).map(toRedFlag),
    want: library.redFlags,
    idOf: (redFlag) => redFlag.id,
    toRow: (redFlag, position) => ({ ...redFlag, topicId, position }),
    remove: (ids) => tx.redFlag.deleteMany({ where: { topicId, id: { in: ids } } }),
    add: (data) => tx.redFlag.createMany({ data }),
  });
};

const syncSupport = async (tx: Tx, library: TopicLibrary) => {
  const topicId = library.topic.id;
  const query = { where: { topicId }, orderBy: { position: 'asc' } } as const;
  await syncRows({
    have: (await tx.adviceKey.findMany(query)).map(toAdviceKey),
    want: library.adviceKeys,
    idOf: (adviceKey) => adviceKey.key,
    toRow: (adviceKey, position) => ({ ...toAdviceKeyRow(adviceKey), topicId, position }),
    remove: (keys) => tx.adviceKey.deleteMany({ where: { topicId, key: { in: keys } } }),
    add: (data) => tx.adviceKey.createMany({ data }),
  });
  await syncRows({
    have: (await tx.source.findMany(query)).map(({ topicId: _, position: __, ...row }) => sourceSchema.parse(row)),
    want: library.sources,
    idOf: (source) => source.id,
    toRow: (source, position) => ({ ...source, topicId, position }),
    remove: (ids) => tx.source.deleteMany({ where: { topicId, id: { in: ids } } }),
    add: (data) => tx.source.createMany({ data }),
  });
  await syncRows({
    have: (await tx.figure.findMany({ ...query, include: withPicture })).map(toFigure),
    want: library.figures,
    idOf: (figure) => figure.id,
    toRow: (figure, position) => ({ ...toFigureRow(figure), topicId, position }),
    remove: (ids) => tx.figure.deleteMany({ where: { topicId, id: { in: ids } } }),
    add: (data) => tx.figure.createMany({ data }),
  });
};

/**
 * Makes the database's copy of a topic say what this library says. Importing the same library again changes nothing, the
 * revision included. The topic's claims stay as they are where none are given.
 */
export const applyTopicLibrary = async (tx: Tx, library: TopicLibrary, claims?: Claim[]): Promise<ImportedLibrary> => {
  const before = await syncTopic(tx, library);
  if (claims) await syncClaims(tx, library.topic.id, claims);
  await syncSupport(tx, library);
  await syncRules(tx, library);
  const { id, language } = library.topic;
  const versions = await importBlockVersions(tx, id, language, library.blocks);
  const translations = await importTranslations(tx, library);
  await importPhrases(tx, id, library.phrases);
  const { revision } = await tx.topic.findUniqueOrThrow({ where: { id }, select: { revision: true } });
  return { ...versions, translations, revision: revision.toString(), changed: revision !== before };
};

/** The same in a transaction of its own, all or nothing. */
export const importTopicLibrary = (library: TopicLibrary, claims?: Claim[]): Promise<ImportedLibrary> =>
  outsideClinic((client) =>
    client.$transaction((tx) => applyTopicLibrary(tx, library, claims), { timeout: 60_000, maxWait: 10_000 }),
  );
