import { toTranslation } from '@/lib/db/content/translation-rows';
import { toVersionState } from '@/lib/db/content/version-state-rows';
import type { Prisma, BlockVersion as Row } from '@/lib/db/generated/client';
import type { BlockBody } from '@/lib/domain/content/block-body';
import type { Translation } from '@/lib/domain/content/translation';
import { isOpen, type VersionState } from '@/lib/domain/content/version-state';

export type SourceText = { versionId: string; title: string; markdown: string; body: BlockBody };

export type FoundTranslation = Translation & {
  state: VersionState;
  edit: number;
  authorIds: string[];
  authorNames: string[];
  clinicalReviewerName: string | null;
  languageReviewerName: string | null;
  updatedAt: string;
};

/** A text in force with what there is of it in one other language. */
export type TranslatedBlock = {
  name: string;
  section: string;
  source: SourceText;
  open: FoundTranslation | null;
  published: FoundTranslation | null;
};

const toFound = (row: Row, blockName: string): FoundTranslation[] => {
  const { edit, authorIds, authorNames, clinicalReviewerName, languageReviewerName } = row;
  return toTranslation(row, blockName).map((translation) => ({
    ...translation,
    ...{ edit, authorIds, authorNames, clinicalReviewerName, languageReviewerName },
    state: toVersionState(row.state),
    updatedAt: row.updatedAt.toISOString(),
  }));
};

/** The texts of a topic that are in force, in their order; only the one of this name when it is given. */
export const findTranslatedBlocks = async (
  tx: Prisma.TransactionClient,
  topicId: string,
  language: string,
  name?: string,
): Promise<TranslatedBlock[]> => {
  const blocks = await tx.block.findMany({
    where: { topicId, ...(name === undefined ? {} : { name }) },
    orderBy: { position: 'asc' },
    include: {
      versions: {
        where: {
          OR: [
            { sourceVersionId: null, state: 'published' },
            {
              sourceVersionId: { not: null },
              language,
              state: { in: ['draft', 'clinical_review', 'language_review', 'published'] },
            },
          ],
        },
      },
    },
  });
  return blocks.flatMap(({ name: blockName, versions }) => {
    const source = versions.find(({ sourceVersionId }) => sourceVersionId === null);
    if (!source) return [];
    const { id: versionId, section, title, markdown } = source;
    const translations = versions.flatMap((version) => toFound(version, blockName));
    return [
      {
        name: blockName,
        section,
        source: { versionId, title, markdown, body: source.body as BlockBody },
        open: translations.find(({ state }) => isOpen(state)) ?? null,
        published: translations.find(({ state }) => state === 'published') ?? null,
      },
    ];
  });
};
