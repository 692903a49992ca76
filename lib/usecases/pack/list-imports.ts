import 'server-only';
import { inClinic } from '@/lib/db/in-clinic';
import { findPackImports } from '@/lib/db/pack/find-pack-imports';
import type { PackImport } from '@/lib/db/pack/pack-import-rows';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';

/** The packs that were brought for review, and what came of them. */
export const listImports = async ({ actor }: { actor: Actor }): Promise<Result<PackImport[], Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  return success(await inClinic(actor.clinicId, findPackImports));
};
