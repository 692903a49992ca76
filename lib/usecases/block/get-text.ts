import 'server-only';
import { findTextHistory } from '@/lib/db/block/find-text-history';
import { findTextRow } from '@/lib/db/block/find-text-rows';
import { getClinic } from '@/lib/db/clinic/get-clinic';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { findFormerStaff } from '@/lib/db/user/find-former-staff';
import type { TextView } from '@/lib/domain/content/text-view';
import { composeAlone } from '@/lib/domain/handout/compose-alone';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { toFactWords } from '@/lib/usecases/block/to-fact-words';
import { toTextLine } from '@/lib/usecases/block/to-text-line';

type Input = { actor: Actor; topicId: string; name: string /** An ISO day. */; today: string };

/** A text: what is in force of it, as printed, and everything that ever was. The topic must be there. */
export const getText = async ({ actor, topicId, name, today }: Input): Promise<Result<TextView, Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  const { library } = await loadTopicLibrary(topicId);
  return inClinic(actor.clinicId, async (tx) => {
    const clinic = await getClinic(tx);
    const row = await findTextRow(tx, topicId, name);
    const history = await findTextHistory(tx, topicId, name);
    const formerStaff = await findFormerStaff(tx);
    const line =
      row && toTextLine(row, { library, userId: actor.userId, formerStaff, isDemoClinic: clinic.demo, today });
    if (!line || !history) return refuseUnknown(tx, actor, 'content.read');
    const inForce = library.blocks.find(({ blockId }) => blockId === name);
    return success({
      topicId,
      line,
      versions: history,
      printed: inForce ? composeAlone(library, inForce, clinic) : null,
      words: toFactWords(library),
    });
  });
};
