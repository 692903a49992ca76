import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { isUuid } from '@/lib/db/is-uuid';
import type { RecallTarget } from '@/lib/domain/recall/recall';

/** A recall's target as the ledger knows it. */
export type FoundTarget = {
  /** The topic that the recall is filed under. */
  topicId: string;
  /** Sheets on any of these may have said it. */
  topicIds: string[];
  title: string;
  said: { blockVersionId: string } | { adviceKeys: string[] };
  /** For a rule, whom it is about; empty for everyone. */
  facts: string[];
};

const findVersion = async (tx: ClinicTransaction, id: string): Promise<FoundTarget | null> => {
  if (!isUuid(id)) return null;
  const version = await tx.blockVersion.findUnique({
    where: { id },
    select: { title: true, block: { select: { topicId: true } } },
  });
  if (!version) return null;
  const { topicId } = version.block;
  return { topicId, topicIds: [topicId], title: version.title, said: { blockVersionId: id }, facts: [] };
};

/** A key that no topic has any more was given all the same: its last text still says what it was called. */
const findAdvice = async (tx: ClinicTransaction, key: string): Promise<FoundTarget | null> => {
  const named = await tx.adviceKey.findMany({
    where: { key },
    orderBy: [{ topic: { createdAt: 'asc' } }, { topicId: 'asc' }],
    select: { title: true, topicId: true },
  });
  const texts = await tx.blockVersion.findMany({
    where: { adviceKey: key },
    orderBy: { createdAt: 'desc' },
    distinct: ['title'],
    select: { title: true, block: { select: { topicId: true } } },
  });
  const found = [...named, ...texts.map(({ title, block }) => ({ title, topicId: block.topicId }))];
  const [first] = found;
  if (!first) return null;
  const topicIds = [...new Set(found.map(({ topicId }) => topicId))];
  return { ...first, topicIds, said: { adviceKeys: [key] }, facts: [] };
};

const findRule = async (tx: ClinicTransaction, topicId: string | null, id: string): Promise<FoundTarget | null> => {
  const rule = await tx.rule.findFirst({
    where: { id, ...(topicId !== null && { topicId }) },
    orderBy: [{ topic: { createdAt: 'asc' } }, { topicId: 'asc' }],
    select: { topicId: true, reason: true, adviceKeys: true, facts: true },
  });
  if (!rule) return null;
  const facts = rule.facts.includes('everyone') ? [] : rule.facts;
  const said = { adviceKeys: rule.adviceKeys };
  return { topicId: rule.topicId, topicIds: [rule.topicId], title: rule.reason, said, facts };
};

/** Null for what no topic knows. An open recall's rule is that of its own topic; before there is one, `topicId` is null. */
export const findTarget = (
  tx: ClinicTransaction,
  topicId: string | null,
  { kind, id }: RecallTarget,
): Promise<FoundTarget | null> => {
  switch (kind) {
    case 'block-version':
      return findVersion(tx, id);
    case 'advice-key':
      return findAdvice(tx, id);
    case 'rule':
      return findRule(tx, topicId, id);
  }
};
