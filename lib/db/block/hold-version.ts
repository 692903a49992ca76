import { type FoundVersion, findVersion } from '@/lib/db/block/find-version';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { isUuid } from '@/lib/db/is-uuid';

export type HeldVersion = FoundVersion & {
  /** The topic's, as it stays until the transaction ends. */
  revision: string;
};

/** A version that nobody else moves on until the transaction ends. Null for an id that is unknown or malformed. */
export const holdVersion = async (tx: ClinicTransaction, id: string): Promise<HeldVersion | null> => {
  if (!isUuid(id)) return null;
  // The topic first, as importing and issuing do, so that no two wait for each other.
  const [topic] = await tx.$queryRaw<{ revision: bigint }[]>`
    SELECT t.revision FROM topics t WHERE t.id = (
      SELECT b.topic_id FROM block_versions v JOIN blocks b ON b.id = v.block_id WHERE v.id = ${id}::uuid) FOR UPDATE`;
  if (!topic) return null;
  await tx.$queryRaw`SELECT id FROM block_versions WHERE id = ${id}::uuid FOR UPDATE`;
  const version = await findVersion(tx, id);
  return version && { ...version, revision: topic.revision.toString() };
};
