import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { isUuid } from '@/lib/db/is-uuid';

/** `withdrawn` is false for a text that was not in use any more. */
export type WithdrawnVersion = { adviceKey: string; withdrawn: boolean };

/** Null for an id that is unknown or malformed, and for a text that was never published. */
export const withdrawVersion = async (
  tx: ClinicTransaction,
  id: string,
  { at, reason }: { at: Date; reason: string },
): Promise<WithdrawnVersion | null> => {
  if (!isUuid(id)) return null;
  // The topic first, as importing and issuing do, so that no two wait for each other.
  await tx.$queryRaw`
    SELECT t.id FROM topics t WHERE t.id = (
      SELECT b.topic_id FROM block_versions v JOIN blocks b ON b.id = v.block_id WHERE v.id = ${id}::uuid) FOR UPDATE`;
  const version = await tx.blockVersion.findUnique({
    where: { id },
    select: { adviceKey: true, publishedAt: true },
  });
  if (!version?.publishedAt) return null;
  const { count } = await tx.blockVersion.updateMany({
    where: { id, state: 'published' },
    data: { state: 'withdrawn', endedAt: at, endReason: reason },
  });
  return { adviceKey: version.adviceKey, withdrawn: count > 0 };
};
