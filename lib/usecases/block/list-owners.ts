import 'server-only';
import { countOwners } from '@/lib/db/block/count-owners';
import { inClinic } from '@/lib/db/in-clinic';
import { findContentStaff } from '@/lib/db/user/find-content-staff';
import { findFormerStaff } from '@/lib/db/user/find-former-staff';
import type { OwnerList } from '@/lib/domain/content/owner-change';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; topicId: string };

/** Who looks after a topic's texts, who of them is not here any more, and who could take them over. */
export const listOwners = async ({ actor, topicId }: Input): Promise<Result<OwnerList, Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  return inClinic(actor.clinicId, async (tx) => {
    const owners = await countOwners(tx, topicId);
    const former = await findFormerStaff(tx);
    return success({
      owners: owners.map((owner) => ({ ...owner, left: former.has(owner.name) })),
      people: await findContentStaff(tx),
    });
  });
};
