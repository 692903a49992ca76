import 'server-only';
import { inClinic } from '@/lib/db/in-clinic';
import { findPeople } from '@/lib/db/user/find-people';
import type { Person } from '@/lib/domain/account/person';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';

/** Everyone who works in the clinic or did, by name. */
export const listPeople = async ({ actor }: { actor: Actor }): Promise<Result<Person[], Problem>> => {
  if (!may(actor.role, 'user.manage')) return refuse(actor, 'user.manage');
  return success(await inClinic(actor.clinicId, findPeople));
};
