import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import { type Claim, claimSchema } from '@/lib/domain/content/claim';

/** The claims that a topic started from, in their order; null for a topic that is not there. */
export const findClaims = async (tx: Prisma.TransactionClient, topicId: string): Promise<Claim[] | null> => {
  const topic = await tx.topic.findUnique({ where: { id: topicId }, select: { claims: true } });
  return topic && z.array(claimSchema).parse(topic.claims);
};

/** Keeps the claims of a topic that is there. Nothing of a sheet is made from them, so its revision stays. */
export const syncClaims = async (tx: Prisma.TransactionClient, topicId: string, claims: Claim[]): Promise<void> => {
  if (isDeepStrictEqual(await findClaims(tx, topicId), claims)) return;
  await tx.topic.update({ where: { id: topicId }, data: { claims } });
};
