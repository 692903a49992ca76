import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';
import type { Actor } from '@/lib/domain/permission/actor';

export type CommentSubject = { kind: 'block-version' | 'rule-version'; id: string };

type Given = { quote: string; words: string; now: Date };

/** Keeps what someone says about a text or a rule; answers the comment's id. */
export const insertComment = async (
  tx: ClinicTransaction,
  { userId, userName }: Pick<Actor, 'userId' | 'userName'>,
  subject: CommentSubject,
  { quote, words, now }: Given,
): Promise<string> => {
  const id = uuidv7();
  const about = { subjectKind: subject.kind, subjectId: subject.id };
  await tx.contentComment.create({
    data: { id, ...about, quote, words, authorId: userId, authorName: userName, at: now },
  });
  return id;
};
