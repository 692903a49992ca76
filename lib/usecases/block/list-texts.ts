import 'server-only';
import { findTextRows } from '@/lib/db/block/find-text-rows';
import { getClinic } from '@/lib/db/clinic/get-clinic';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { findFormerStaff } from '@/lib/db/user/find-former-staff';
import type { TextLine } from '@/lib/domain/content/text-line';
import type { Topic } from '@/lib/domain/content/topic-library';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { toTextLine } from '@/lib/usecases/block/to-text-line';

type Input = { actor: Actor; topicId: string /** An ISO day. */; today: string };

export type TextList = { sections: Topic['sections']; lines: TextLine[] };

/** A topic's texts with what is in force, being worked on and due of each. The topic must be there. */
export const listTexts = async ({ actor, topicId, today }: Input): Promise<Result<TextList, Problem>> => {
  if (!may(actor.role, 'content.read')) return refuse(actor, 'content.read');
  const { library } = await loadTopicLibrary(topicId);
  return inClinic(actor.clinicId, async (tx) => {
    const rows = await findTextRows(tx, topicId);
    const { demo: isDemoClinic } = await getClinic(tx);
    const context = { library, userId: actor.userId, formerStaff: await findFormerStaff(tx), isDemoClinic, today };
    const lines = rows.flatMap((row) => toTextLine(row, context) ?? []);
    return success({ sections: library.topic.sections, lines });
  });
};
