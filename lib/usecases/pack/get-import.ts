import 'server-only';
import { inClinic } from '@/lib/db/in-clinic';
import { getPackImport } from '@/lib/db/pack/get-pack-import';
import type { PackImport } from '@/lib/db/pack/pack-import-rows';
import type { PackChange } from '@/lib/domain/content/compare-libraries';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseMissing } from '@/lib/usecases/access/refuse';
import { compareWithStored } from '@/lib/usecases/pack/compare-with-stored';

/** `changes` are against what is in force now, whatever it was when the pack was brought. */
export type ImportView = PackImport & { changes: PackChange[] };

export const getImport = async ({ actor, id }: { actor: Actor; id: string }): Promise<Result<ImportView, Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  const found = await inClinic(actor.clinicId, (tx) => getPackImport(tx, id));
  if (!found) return refuseMissing(actor, 'content.read');
  const { pack, ...entry } = found;
  const changes = found.state === 'proposed' ? (await compareWithStored(pack.library)).changes : [];
  return success({ ...entry, changes });
};
