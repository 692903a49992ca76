import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { uuidv7 } from '@/lib/db/uuidv7';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Rule } from '@/lib/domain/rule/rule';

type NewDraft = {
  topicId: string;
  number: number;
  rule: Rule;
  actor: Pick<Actor, 'userName'>;
  now: Date;
  /** Given for a version that takes the rule away. */
  withdrawnBecause?: string;
};

/** Answers the id. The database makes whoever writes its author. */
export const insertRuleDraft = async (tx: ClinicTransaction, draft: NewDraft): Promise<string> => {
  const { topicId, number, rule, actor, now, withdrawnBecause } = draft;
  const id = uuidv7();
  await tx.ruleVersion.create({
    data: {
      ...{ id, topicId, ruleId: rule.id, number, definition: rule, state: 'draft' },
      authorNames: [actor.userName],
      updatedAt: now,
      ...(withdrawnBecause !== undefined && { withdraws: true, loosenedBecause: withdrawnBecause }),
    },
  });
  return id;
};
