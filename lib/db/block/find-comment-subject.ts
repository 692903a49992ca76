import type { CommentSubject } from '@/lib/db/block/insert-comment';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { isUuid } from '@/lib/db/is-uuid';

/** The text or rule that a comment is about. Null for a comment that is unknown or malformed. */
export const findCommentSubject = async (tx: ClinicTransaction, commentId: string): Promise<CommentSubject | null> => {
  if (!isUuid(commentId)) return null;
  const comment = await tx.contentComment.findUnique({ where: { id: commentId } });
  if (!comment) return null;
  return { kind: comment.subjectKind === 'rule-version' ? 'rule-version' : 'block-version', id: comment.subjectId };
};
