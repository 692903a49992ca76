import type { PackImport as Row } from '@/lib/db/generated/client';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';

export const packImportStates = ['proposed', 'published', 'discarded'] as const;

export type PackImportState = (typeof packImportStates)[number];

/** A pack that was brought for review, without its content. */
export type PackImport = {
  id: string;
  topicId: string;
  topicTitle: string;
  state: PackImportState;
  authorId: string;
  authorName: string;
  reviewerName: string | null;
  createdAt: string;
  endedAt: string | null;
};

export type PackOfImport = { library: TopicLibrary; claims: unknown[] };

/** The pack as it was read and checked when it was brought; nothing else writes this column. */
export const toPack = ({ library }: Pick<Row, 'library'>): PackOfImport => library as unknown as PackOfImport;

export const toPackImport = (row: Omit<Row, 'library'> & { topicTitle: string }): PackImport => ({
  id: row.id,
  topicId: row.topicId,
  topicTitle: row.topicTitle,
  state: packImportStates.find((state) => state === row.state) ?? 'discarded',
  authorId: row.authorId,
  authorName: row.authorName,
  reviewerName: row.reviewerName,
  createdAt: row.createdAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
});
