import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { isUuid } from '@/lib/db/is-uuid';
import { toRuleVersion } from '@/lib/db/rule/to-rule-version';
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

/**
 * What a rule said at that moment, which may be over: a recall is about what people were given under it. A rule that was
 * published only later, as the history of older rules begins with the first version that was kept, goes by its first.
 */
const findRuleVersion = async (tx: ClinicTransaction, { topicId, ruleId, at }: RuleAt) => {
  const published = { topicId, ruleId, withdraws: false, publishedAt: { not: null } };
  return (
    (await tx.ruleVersion.findFirst({
      where: { ...published, publishedAt: { lte: at } },
      orderBy: { number: 'desc' },
    })) ?? tx.ruleVersion.findFirst({ where: published, orderBy: { number: 'asc' } })
  );
};

type RuleAt = { topicId: string; ruleId: string; at: Date };

/** The topic that has a rule of this name, or had one; the one that came first of several. */
const findTopicOfRule = async (tx: ClinicTransaction, ruleId: string): Promise<string | null> => {
  const version = await tx.ruleVersion.findFirst({
    where: { ruleId, publishedAt: { not: null } },
    orderBy: [{ topic: { createdAt: 'asc' } }, { topicId: 'asc' }],
    select: { topicId: true },
  });
  return version?.topicId ?? null;
};

const findRule = async (tx: ClinicTransaction, { ruleId, topicId, at }: AskedRule): Promise<FoundTarget | null> => {
  const topic = topicId ?? (await findTopicOfRule(tx, ruleId));
  const version = topic && (await findRuleVersion(tx, { topicId: topic, ruleId, at }));
  if (!version) return null;
  const { reason, adviceKeys, facts } = toRuleVersion(version).rule;
  const about = facts.includes('everyone') ? [] : facts;
  return { topicId: topic, topicIds: [topic], title: reason, said: { adviceKeys }, facts: about };
};

type AskedRule = { ruleId: string; topicId: string | null; at: Date };

/** An opened recall's rule is that of its own topic, as it was when it was opened. */
type Opened = { topicId: string; at: string };

/** Null for what no topic knows. `opened` is null before there is a recall: then what counts is what holds now. */
export const findTarget = (
  tx: ClinicTransaction,
  opened: Opened | null,
  { kind, id }: RecallTarget,
): Promise<FoundTarget | null> => {
  switch (kind) {
    case 'block-version':
      return findVersion(tx, id);
    case 'advice-key':
      return findAdvice(tx, id);
    case 'rule': {
      const at = opened ? new Date(opened.at) : new Date();
      return findRule(tx, { ruleId: id, topicId: opened?.topicId ?? null, at });
    }
  }
};
