import type { BlockVersion as BlockVersionRow, Phrase as PhraseRow } from '@/lib/db/generated/client';
import type { BlockBody } from '@/lib/domain/content/block-body';
import type { Phrase, Translation } from '@/lib/domain/content/translation';

export const toTranslation = (row: BlockVersionRow, blockName: string): Translation[] => {
  const { language, id, sourceVersionId, title, markdown, madeBy, state, demoReview } = row;
  if (sourceVersionId === null) return [];
  return [
    {
      language,
      blockId: blockName,
      versionId: id,
      sourceVersionId,
      title,
      markdown,
      body: row.body as BlockBody,
      madeBy,
      reviewedBy: state === 'published' ? (row.languageReviewerName ?? '') : null,
      demoReview,
    },
  ];
};

export const toPhrase = ({
  language,
  source,
  text,
  madeBy,
  reviewedAt,
  reviewerName,
  demoReview,
}: PhraseRow): Phrase => ({
  language,
  source,
  text,
  madeBy,
  reviewedBy: reviewedAt === null ? null : (reviewerName ?? ''),
  demoReview,
});

/** Of one block: in each language what is in force if it was made from this version, and else the newest there is. */
export const currentTranslations = (
  rows: readonly BlockVersionRow[],
  inForce: string | undefined,
): BlockVersionRow[] => {
  const chosen = new Map<string, BlockVersionRow>();
  const rankOf = ({ state, sourceVersionId, number }: BlockVersionRow): number =>
    (state === 'published' && sourceVersionId === inForce ? 1_000_000 : 0) + number;
  for (const row of rows) {
    const other = chosen.get(row.language);
    if (!other || rankOf(row) > rankOf(other)) chosen.set(row.language, row);
  }
  return [...chosen.values()];
};
