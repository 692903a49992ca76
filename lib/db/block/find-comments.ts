import type { CommentSubject } from '@/lib/db/block/insert-comment';
import type { Prisma } from '@/lib/db/generated/client';
import type { ContentComment } from '@/lib/domain/content/review-view';

/** Everything that was said about a text or a rule, the oldest first. */
export const findComments = async (
  tx: Prisma.TransactionClient,
  { kind, id }: CommentSubject,
): Promise<ContentComment[]> => {
  const rows = await tx.contentComment.findMany({
    where: { subjectKind: kind, subjectId: id },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id: commentId, quote, words, authorName, at, settledAt, settledBy }) => ({
    ...{ id: commentId, quote, words, authorName, at: at.toISOString() },
    settled: settledAt && settledBy !== null ? { at: settledAt.toISOString(), by: settledBy } : null,
  }));
};
