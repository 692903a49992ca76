import type { Prisma } from '@/lib/db/generated/client';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { isUuid } from '@/lib/db/is-uuid';
import { type Recall, recallSeverities, recallTargetSchema } from '@/lib/domain/recall/recall';

/** A recall and the topic that it is about. */
export type FoundRecall = { recall: Recall; topicId: string };

const withClosure = { closure: { select: { words: true, closedAt: true, closedByName: true } } } as const;

type Row = Prisma.RecallGetPayload<{ include: typeof withClosure }>;

const toDay = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

const toRecall = ({ closure, ...row }: Row): Recall => ({
  id: row.id,
  target: recallTargetSchema.parse({ kind: row.targetKind, id: row.targetId }),
  title: row.title,
  filters: {
    given: { from: toDay(row.fromDay), to: toDay(row.toDay) },
    onlyCurrent: row.onlyCurrent,
    onlyKnown: row.onlyKnown,
  },
  severity: recallSeverities.find((severity) => severity === row.severity) ?? 'urgent',
  reason: row.reason,
  letter: row.letter,
  openedAt: row.openedAt.toISOString(),
  openedBy: row.openedByName,
  closure: closure && {
    words: closure.words,
    closedAt: closure.closedAt.toISOString(),
    closedBy: closure.closedByName,
  },
});

/** Null for an id that is unknown, malformed or another clinic's. */
export const findRecall = async (tx: ClinicTransaction, id: string): Promise<FoundRecall | null> => {
  if (!isUuid(id)) return null;
  const row = await tx.recall.findFirst({ where: { id, clinicId: tx.clinicId }, include: withClosure });
  return row && { recall: toRecall(row), topicId: row.topicId };
};

const mostRecalls = 200;

/** The open ones first, then by when they were opened, the latest first. */
export const findRecalls = async (tx: ClinicTransaction): Promise<Recall[]> => {
  const rows = await tx.recall.findMany({
    where: { clinicId: tx.clinicId },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: mostRecalls,
    include: withClosure,
  });
  const recalls = rows.map(toRecall);
  return [...recalls.filter(({ closure }) => closure === null), ...recalls.filter(({ closure }) => closure !== null)];
};
