import 'server-only';
import { inClinic } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import type { Result } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { takeOutOfUse } from '@/lib/usecases/content/take-out-of-use';

type Input = { actor: Actor; blockVersionId: string; reason: string; now: Date };

/** Takes a text out of use, in every clinic: from the next request on no sheet can be made with it. */
export const withdrawBlockVersion = async (input: Input): Promise<Result<{ adviceKey: string }, Problem>> => {
  const { actor } = input;
  if (!may(actor.role, 'content.withdraw')) return refuse(actor, 'content.withdraw');
  return inClinic(actor.clinicId, (tx) => takeOutOfUse(tx, input));
};
