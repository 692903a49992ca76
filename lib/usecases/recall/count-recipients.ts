import 'server-only';
import { inClinic } from '@/lib/db/in-clinic';
import { countReached } from '@/lib/db/recall/count-reached';
import { findTarget } from '@/lib/db/recall/find-target';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import type { RecallCounts, RecallFilters, RecallTarget } from '@/lib/domain/recall/recall';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { unknownTarget } from '@/lib/usecases/recall/recall-problems';

type Input = { actor: Actor; target: RecallTarget; filters: RecallFilters };

/** How many would this recall reach? Asked before it is opened; names nobody. */
export const countRecipients = async ({ actor, target, filters }: Input): Promise<Result<RecallCounts, Problem>> => {
  if (!may(actor.role, 'recall.manage')) return refuse(actor, 'recall.manage');
  return inClinic(actor.clinicId, async (tx) => {
    const found = await findTarget(tx, null, target);
    if (!found) return failure(unknownTarget);
    return success(await countReached(tx, { target: found, filters, recallId: null }));
  });
};
