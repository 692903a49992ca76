import type { Prisma } from '@/lib/db/generated/client';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { PackOfImport } from '@/lib/db/pack/pack-import-rows';
import { uuidv7 } from '@/lib/db/uuidv7';

type NewImport = { pack: PackOfImport; author: { userId: string; userName: string } };

/** Keeps a pack for somebody else to review; an earlier one of the topic that still waits is discarded. Answers the id. */
export const insertPackImport = async (tx: ClinicTransaction, { pack, author }: NewImport): Promise<string> => {
  const id = uuidv7();
  const topicId = pack.library.topic.id;
  const topic = await tx.topic.findUnique({ where: { id: topicId }, select: { revision: true } });
  await tx.packImport.updateMany({
    where: { topicId, state: 'proposed' },
    data: { state: 'discarded', endedAt: new Date() },
  });
  await tx.packImport.createMany({
    data: [
      {
        id,
        topicId,
        baseRevision: topic?.revision ?? null,
        library: pack as unknown as Prisma.InputJsonObject,
        authorId: author.userId,
        authorName: author.userName,
      },
    ],
  });
  return id;
};
