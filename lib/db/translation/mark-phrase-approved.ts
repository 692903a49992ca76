import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { FoundPhrase } from '@/lib/db/translation/to-found-phrase';
import type { Actor } from '@/lib/domain/permission/actor';

/** Puts a held phrase in force. Whose approval it is, and where it counts, is written by the database (guard_phrase). */
export const markPhraseApproved = async (
  tx: ClinicTransaction,
  { userName }: Pick<Actor, 'userName'>,
  { id }: Pick<FoundPhrase, 'id'>,
  now: Date,
): Promise<void> => {
  await tx.phrase.update({ where: { id }, data: { reviewedAt: now, reviewerName: userName } });
};
