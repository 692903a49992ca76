import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { isUuid } from '@/lib/db/is-uuid';
import type { RecallTarget } from '@/lib/domain/recall/recall';

/** A recall's target as the ledger knows it. */
export type FoundTarget = {
  topicId: string;
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
  return version && { topicId: version.block.topicId, title: version.title, said: { blockVersionId: id }, facts: [] };
};

/** A key that the topic has no more was given all the same: its last text still says what it was called. */
const findAdvice = async (tx: ClinicTransaction, topicId: string, key: string): Promise<FoundTarget | null> => {
  const advice =
    (await tx.adviceKey.findUnique({ where: { topicId_key: { topicId, key } }, select: { title: true } })) ??
    (await tx.blockVersion.findFirst({
      where: { adviceKey: key, block: { topicId } },
      orderBy: { createdAt: 'desc' },
      select: { title: true },
    }));
  return advice && { topicId, title: advice.title, said: { adviceKeys: [key] }, facts: [] };
};

const findRule = async (tx: ClinicTransaction, topicId: string, id: string): Promise<FoundTarget | null> => {
  const rule = await tx.rule.findUnique({
    where: { topicId_id: { topicId, id } },
    select: { reason: true, adviceKeys: true, facts: true },
  });
  if (!rule) return null;
  const facts = rule.facts.includes('everyone') ? [] : rule.facts;
  return { topicId, title: rule.reason, said: { adviceKeys: rule.adviceKeys }, facts };
};

/** Null for what the topic does not know. */
export const findTarget = (
  tx: ClinicTransaction,
  topicId: string,
  { kind, id }: RecallTarget,
): Promise<FoundTarget | null> => {
  switch (kind) {
    case 'block-version':
      return findVersion(tx, id);
    case 'advice-key':
      return findAdvice(tx, topicId, id);
    case 'rule':
      return findRule(tx, topicId, id);
  }
};
