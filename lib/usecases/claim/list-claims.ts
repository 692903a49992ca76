import 'server-only';
import { findAnsweringBlocks } from '@/lib/db/claim/find-answering-blocks';
import { findClaims } from '@/lib/db/content/sync-claims';
import { inClinic } from '@/lib/db/in-clinic';
import type { ClaimView } from '@/lib/domain/content/claim-view';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; topicId: string };

/** Every claim that a topic started from, how it was decided, and by which texts it is answered as things are. */
export const listClaims = async ({ actor, topicId }: Input): Promise<Result<ClaimView[], Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  return inClinic(actor.clinicId, async (tx) => {
    const claims = await findClaims(tx, topicId);
    if (!claims) return refuseUnknown(tx, actor, 'content.read');
    const blocks = await findAnsweringBlocks(tx, topicId);
    return success(
      claims.map((claim) => {
        const names = 'blocks' in claim ? claim.blocks : [];
        return { ...claim, answeredBy: names.map((name) => blocks.get(name) ?? { name, title: null, inForce: false }) };
      }),
    );
  });
};
