import { toVersionState } from '@/lib/db/content/version-state-rows';
import type { Prisma } from '@/lib/db/generated/client';
import type { ReviewLine } from '@/lib/domain/content/review-view';

const inReview = { in: ['clinical_review', 'language_review'] } satisfies Prisma.EnumBlockVersionStateFilter;

const countComments = async (tx: Prisma.TransactionClient, ids: string[]): Promise<Map<string, number>> => {
  const groups = await tx.contentComment.groupBy({
    by: ['subjectId'],
    where: { subjectId: { in: ids }, settledAt: null },
    _count: true,
  });
  return new Map(groups.map(({ subjectId, _count }) => [subjectId, _count]));
};

/** What of a topic is in review, texts and rules, longest waiting first. */
export const findReviewLines = async (
  tx: Prisma.TransactionClient,
  topicId: string,
  userId: string,
): Promise<ReviewLine[]> => {
  const select = { id: true, state: true, authorIds: true, authorNames: true, submittedAt: true } as const;
  const texts = await tx.blockVersion.findMany({
    where: { block: { topicId }, state: inReview },
    select: { ...select, title: true, language: true, sourceVersionId: true, block: { select: { name: true } } },
  });
  const rules = await tx.ruleVersion.findMany({
    where: { topicId, state: inReview },
    select: { ...select, ruleId: true, definition: true },
  });
  const comments = await countComments(
    tx,
    [...texts, ...rules].map(({ id }) => id),
  );
  const line = (row: Pick<(typeof texts)[number], keyof typeof select>) => ({
    ...{ id: row.id, state: toVersionState(row.state), authorNames: row.authorNames },
    submittedAt: row.submittedAt?.toISOString() ?? null,
    isMine: row.authorIds.includes(userId),
    openComments: comments.get(row.id) ?? 0,
  });
  return [
    ...texts.map((row): ReviewLine => {
      const { title, language, sourceVersionId, block } = row;
      return { ...line(row), what: sourceVersionId ? 'translation' : 'text', name: block.name, title, language };
    }),
    ...rules.map((row): ReviewLine => {
      const reason = (row.definition as { reason?: unknown } | null)?.reason;
      const title = typeof reason === 'string' ? reason : row.ruleId;
      return { ...line(row), what: 'rule', name: row.ruleId, title, language: '' };
    }),
  ].sort((one, other) => (one.submittedAt ?? '').localeCompare(other.submittedAt ?? ''));
};
