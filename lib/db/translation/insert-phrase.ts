import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';
import type { Phrase } from '@/lib/domain/content/translation';
import type { Actor } from '@/lib/domain/permission/actor';

type NewPhrase = Pick<Phrase, 'language' | 'source' | 'text'> & { topicId: string | null };

/** A person's first translation of a phrase; answers its id. */
export const insertPhrase = async (
  tx: ClinicTransaction,
  { userId, userName }: Pick<Actor, 'userId' | 'userName'>,
  phrase: NewPhrase,
  now: Date,
): Promise<string> => {
  const id = uuidv7();
  await tx.phrase.create({
    data: { ...phrase, id, madeBy: 'person', authorIds: [userId], authorNames: [userName], updatedAt: now },
  });
  return id;
};
