import type { Prisma, BlockVersion as Row } from '@/lib/db/generated/client';
import { uuidv7 } from '@/lib/db/uuidv7';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Translation } from '@/lib/domain/content/translation';

type Tx = Prisma.TransactionClient;

export type ImportedTranslations = {
  brought: number;
  /** Made from words that no version here has, or in the way of what somebody is just writing. */
  left: number;
};

const openStates = ['draft', 'clinical_review', 'language_review'] as const;

/** The published versions of a topic's blocks, by block and by the name of their words (lib/content/name-of-words.ts). */
const findSources = async (tx: Tx, topicId: string): Promise<Map<string, string>> => {
  const rows = await tx.$queryRaw<{ block: string; id: string; words: string }[]>`
    SELECT b.name AS block, v.id::text AS id,
           left(encode(sha256(convert_to(v.title || chr(10) || v.markdown, 'UTF8')), 'hex'), 16) AS words
    FROM block_versions v JOIN blocks b ON b.id = v.block_id
    WHERE b.topic_id = ${topicId} AND v.source_version_id IS NULL AND v.published_at IS NOT NULL ORDER BY v.number`;
  return new Map(rows.map(({ block, id, words }) => [`${block} ${words}`, id]));
};

/** By block: the version in force, which a translation that is not stale was made from. */
const findInForce = async (tx: Tx, topicId: string): Promise<Map<string, Row>> => {
  const rows = await tx.blockVersion.findMany({
    where: { block: { topicId }, state: 'published', sourceVersionId: null },
    include: { block: { select: { name: true } } },
  });
  return new Map(rows.map(({ block, ...row }) => [block.name, row]));
};

const sameWords = (row: Row, translation: Translation, sourceId: string): boolean =>
  row.title === translation.title && row.markdown === translation.markdown && row.sourceVersionId === sourceId;

const toData = (source: Row, { language, title, markdown, body, madeBy, reviewedBy }: Translation, number: number) => ({
  id: uuidv7(),
  blockId: source.blockId,
  number,
  language,
  sourceVersionId: source.id,
  ...{ title, markdown, body, madeBy },
  section: source.section,
  adviceKey: source.adviceKey,
  placement: source.placement,
  priority: source.priority,
  for: source.for,
  fits: source.fits,
  evidence: source.evidence,
  sources: source.sources,
  claims: source.claims,
  reviewBy: source.reviewBy,
  owner: source.owner,
  origin: 'pack' as const,
  ...(reviewedBy !== null
    ? { state: 'published' as const, publishedAt: new Date(), languageReviewerName: reviewedBy }
    : { state: 'clinical_review' as const, submittedAt: new Date() }),
});

/**
 * Takes over the translations of a pack: one that was reviewed is in force, any other waits for its review. What is here
 * in the same words stays as it is, and so does what somebody is just writing. `sourceVersionId` is the id of a block of
 * the library, or the name of other words.
 */
export const importTranslations = async (tx: Tx, library: TopicLibrary): Promise<ImportedTranslations> => {
  const topicId = library.topic.id;
  const [sources, inForce] = [await findSources(tx, topicId), await findInForce(tx, topicId)];
  const ofLibrary = new Map(library.blocks.map(({ blockId, versionId }) => [blockId, versionId]));
  const rows = await tx.blockVersion.findMany({
    where: { block: { topicId }, sourceVersionId: { not: null } },
    orderBy: { number: 'asc' },
    include: { block: { select: { name: true } } },
  });
  const byText = Map.groupBy(rows, ({ block, language }) => `${block.name} ${language}`);
  const imported = { brought: 0, left: 0 };
  const data: ReturnType<typeof toData>[] = [];
  for (const translation of library.translations) {
    const { blockId, language, sourceVersionId } = translation;
    const current = inForce.get(blockId);
    const isFresh = ofLibrary.get(blockId) === sourceVersionId;
    const sourceId = isFresh ? current?.id : sources.get(`${blockId} ${sourceVersionId}`);
    const source =
      current?.id === sourceId ? current : await tx.blockVersion.findUnique({ where: { id: sourceId ?? uuidv7() } });
    const here = byText.get(`${blockId} ${language}`) ?? [];
    const open = here.find(({ state }) => openStates.some((one) => one === state));
    if (source && here.some((row) => sameWords(row, translation, source.id))) continue;
    if (!source || (open && open.authorIds.length > 0)) {
      imported.left += 1;
      continue;
    }
    if (open) await tx.blockVersion.delete({ where: { id: open.id } });
    if (translation.reviewedBy !== null)
      for (const { id } of here.filter(({ state }) => state === 'published'))
        await tx.blockVersion.update({ where: { id }, data: { state: 'superseded', endedAt: new Date() } });
    data.push(toData(source, translation, (here.at(-1)?.number ?? 0) + 1));
    imported.brought += 1;
  }
  await tx.blockVersion.createMany({ data });
  return imported;
};
