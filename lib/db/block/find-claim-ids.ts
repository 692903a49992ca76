import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';

const claimsSchema = z.array(z.looseObject({ id: z.string() }));

/** The ids of the claims that this topic's texts answer; empty where nobody has listed any. */
export const findClaimIds = async (tx: Prisma.TransactionClient, topicId: string): Promise<Set<string>> => {
  const topic = await tx.topic.findUnique({ where: { id: topicId }, select: { claims: true } });
  return new Set(claimsSchema.parse(topic?.claims ?? []).map(({ id }) => id));
};
