import 'server-only';
import { inClinic } from '@/lib/db/in-clinic';
import { countReached } from '@/lib/db/recall/count-reached';
import { findRecall } from '@/lib/db/recall/find-recalls';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import type { RecallCounts } from '@/lib/domain/recall/recall';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { reachOf } from '@/lib/usecases/recall/reach-of';

type Input = { actor: Actor; recallId: string };

/** How far the contact with a recall's recipients is; names nobody. */
export const getRecallProgress = async ({ actor, recallId }: Input): Promise<Result<RecallCounts, Problem>> => {
  if (!may(actor.role, 'recall.read')) return refuse(actor, 'recall.read');
  return inClinic(actor.clinicId, async (tx) => {
    const found = await findRecall(tx, recallId);
    if (!found) return refuseUnknown(tx, actor, 'recall.read');
    return success(await countReached(tx, await reachOf(tx, found)));
  });
};
