import { toVersionState } from '@/lib/db/content/version-state-rows';
import type { Prisma } from '@/lib/db/generated/client';
import type { VersionState } from '@/lib/domain/content/version-state';

/** A version without its text. */
export type VersionHead = {
  id: string;
  number: number;
  language: string;
  state: VersionState;
  title: string;
  adviceKey: string;
  section: string;
  /** An ISO day. */
  reviewBy: string;
  isTranslation: boolean;
  authorIds: string[];
  authorNames: string[];
  submittedAt: string | null;
  updatedAt: string;
  endedAt: string | null;
};

export type TextRow = { name: string; owner: string; versions: VersionHead[] };

const head = {
  ...{ id: true, number: true, language: true, state: true, title: true, adviceKey: true, section: true },
  ...{ reviewBy: true, sourceVersionId: true, authorIds: true, authorNames: true },
  ...{ submittedAt: true, updatedAt: true, endedAt: true },
} satisfies Prisma.BlockVersionSelect;

const toHead = (row: Prisma.BlockVersionGetPayload<{ select: typeof head }>): VersionHead => {
  const { sourceVersionId, state, reviewBy, submittedAt, updatedAt, endedAt, ...rest } = row;
  return {
    ...rest,
    state: toVersionState(state),
    reviewBy: reviewBy.toISOString().slice(0, 10),
    isTranslation: sourceVersionId !== null,
    submittedAt: submittedAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
};

const withVersions = {
  versions: { where: { state: { not: 'superseded' } }, orderBy: { number: 'asc' }, select: head },
} satisfies Prisma.BlockInclude;

type Block = Prisma.BlockGetPayload<{ include: typeof withVersions }>;

const toTextRow = ({ name, owner, versions }: Block): TextRow => ({ name, owner, versions: versions.map(toHead) });

/** A topic's texts in their order, each with what is in force, open or withdrawn of it, the newest last. */
export const findTextRows = async (tx: Prisma.TransactionClient, topicId: string): Promise<TextRow[]> => {
  const blocks = await tx.block.findMany({ where: { topicId }, orderBy: { position: 'asc' }, include: withVersions });
  return blocks.map(toTextRow);
};

/** One of them; null when the topic has no text of this name. */
export const findTextRow = async (
  tx: Prisma.TransactionClient,
  topicId: string,
  name: string,
): Promise<TextRow | null> => {
  const block = await tx.block.findUnique({ where: { topicId_name: { topicId, name } }, include: withVersions });
  return block && toTextRow(block);
};
