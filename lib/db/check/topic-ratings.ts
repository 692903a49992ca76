import { z } from 'zod';
import type { TopicRating as Row } from '@/lib/db/generated/client';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';
import { instruments, type RatedAnswers, type Rating, ratedAnswersSchema } from '@/lib/domain/check/rating';

type NewRow = Omit<Rating, 'id' | 'at'> & { topicId: string; now: Date };

/** Keeps a rating beside those that there are: none is ever changed. */
export const insertRating = async (tx: ClinicTransaction, given: NewRow): Promise<string> => {
  const { topicId, instrument, revision, raterId, raterName, now } = given;
  const answers: RatedAnswers = given.answers;
  const id = uuidv7();
  await tx.topicRating.create({
    data: { id, topicId, instrument, revision: BigInt(revision), raterId, raterName, answers, at: now },
  });
  return id;
};

const toRating = (row: Row): Rating => ({
  id: row.id,
  instrument: z.enum(instruments).parse(row.instrument),
  revision: row.revision.toString(),
  raterId: row.raterId,
  raterName: row.raterName,
  answers: ratedAnswersSchema.parse(row.answers),
  at: row.at.toISOString(),
});

/** All of a topic's ratings, the oldest first. */
export const findRatings = async (tx: ClinicTransaction, topicId: string): Promise<Rating[]> => {
  const rows = await tx.topicRating.findMany({ where: { topicId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
  return rows.map(toRating);
};
