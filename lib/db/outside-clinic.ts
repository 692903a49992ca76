import { prisma } from '@/lib/db/client';
import { toDatabaseError } from '@/lib/db/database-errors';
import type { PrismaClient } from '@/lib/db/generated/client';

/** For what belongs to no clinic: content, and the doors of the migration "doors". Rows of clinics are out of its reach. */
export const outsideClinic = async <Answer>(work: (client: PrismaClient) => Promise<Answer>): Promise<Answer> => {
  try {
    return await work(prisma());
  } catch (error) {
    throw toDatabaseError(error);
  }
};
