import 'server-only';
import { inClinic } from '@/lib/db/in-clinic';
import { findRecalls } from '@/lib/db/recall/find-recalls';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import type { Recall } from '@/lib/domain/recall/recall';
import { type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';

/** The clinic's recalls: the open ones first, the latest first. */
export const listRecalls = async ({ actor }: { actor: Actor }): Promise<Result<Recall[], Problem>> => {
  if (!may(actor.role, 'recall.read')) return refuse(actor, 'recall.read');
  return success(await inClinic(actor.clinicId, findRecalls));
};
