import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { type PackImport, toPackImport } from '@/lib/db/pack/pack-import-rows';

const shown = 100;

type Found = Parameters<typeof toPackImport>[0];

/** The packs that were brought, those that wait first, the newest first. */
export const findPackImports = async (tx: ClinicTransaction): Promise<PackImport[]> => {
  const rows = await tx.$queryRaw<Found[]>`
    SELECT id::text, topic_id AS "topicId", library->'library'->'topic'->>'title' AS "topicTitle", base_revision AS "baseRevision", state,
           author_id::text AS "authorId", author_name AS "authorName", reviewer_id::text AS "reviewerId",
           reviewer_name AS "reviewerName", created_at AS "createdAt", ended_at AS "endedAt"
    FROM pack_imports ORDER BY state = 'proposed' DESC, created_at DESC LIMIT ${shown}`;
  return rows.map(toPackImport);
};
