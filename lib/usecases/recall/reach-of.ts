import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { FoundRecall } from '@/lib/db/recall/find-recalls';
import { findTarget } from '@/lib/db/recall/find-target';
import type { Reach } from '@/lib/db/recall/reached-people';

/** Whom an open or closed recall is about; null when its rule is not in the topic any more. */
export const reachOf = async (tx: ClinicTransaction, { recall, topicId }: FoundRecall): Promise<Reach | null> => {
  const target = await findTarget(tx, topicId, recall.target);
  return target && { target, filters: recall.filters, recallId: recall.id };
};
