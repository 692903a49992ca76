import 'server-only';
import { inClinic } from '@/lib/db/in-clinic';
import { findUsuals } from '@/lib/db/usual/find-usuals';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import type { Usual } from '@/lib/domain/usual/usual';
import { refuse } from '@/lib/usecases/access/refuse';
import { topicId } from '@/lib/usecases/handout/get-compiled-library';

/** The sets that this person can start a sheet from: the clinic's and their own, by name. */
export const listUsuals = async ({ actor }: { actor: Actor }): Promise<Result<Usual[], Problem>> => {
  if (!may(actor.role, 'handout.compose')) return refuse(actor, 'handout.compose');
  const { clinicId, userId } = actor;
  return success(await inClinic(clinicId, (tx) => findUsuals(tx, { userId, topicId })));
};
