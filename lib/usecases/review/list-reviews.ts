import 'server-only';
import { findReviewLines } from '@/lib/db/block/find-review-lines';
import { inClinic } from '@/lib/db/in-clinic';
import type { ReviewLine } from '@/lib/domain/content/review-view';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; topicId: string };

/** What of a topic waits to be reviewed, by this person or somebody else. */
export const listReviews = async ({ actor, topicId }: Input): Promise<Result<ReviewLine[], Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  return success(await inClinic(actor.clinicId, (tx) => findReviewLines(tx, topicId, actor.userId)));
};
