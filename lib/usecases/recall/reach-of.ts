import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { FoundRecall } from '@/lib/db/recall/find-recalls';
import { findTarget } from '@/lib/db/recall/find-target';
import type { Reach } from '@/lib/db/recall/reached-people';

/** Whom an open or closed recall is about. */
export const reachOf = async (tx: ClinicTransaction, { recall, topicId }: FoundRecall): Promise<Reach> => {
  const target = await findTarget(tx, { topicId, at: recall.openedAt }, recall.target);
  // What was published is never deleted, nor is what was given.
  if (!target) throw new Error(`The target of the recall ${recall.id} is not there any more.`);
  return { target, filters: recall.filters, recallId: recall.id };
};
