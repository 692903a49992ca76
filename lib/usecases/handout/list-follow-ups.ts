import 'server-only';
import { findFollowUps } from '@/lib/db/handout/find-follow-ups';
import { inClinic } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import type { FollowUp } from '@/lib/domain/teach-back/follow-up';
import { refuse } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; limit?: number };

/** Whom to come back to, because a teach-back showed that the advice had not come across; the oldest first. */
export const listFollowUps = async ({ actor, limit = 50 }: Input): Promise<Result<FollowUp[], Problem>> => {
  if (!may(actor.role, 'handout.read')) return refuse(actor, 'handout.read');
  return inClinic(actor.clinicId, async (tx) => success(await findFollowUps(tx, limit)));
};
