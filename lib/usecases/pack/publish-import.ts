import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { applyTopicLibrary } from '@/lib/db/content/import-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { endPackImport } from '@/lib/db/pack/end-pack-import';
import { type FoundPackImport, getPackImport } from '@/lib/db/pack/get-pack-import';
import { adviceTouchedBy } from '@/lib/domain/content/compare-libraries';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseMissing } from '@/lib/usecases/access/refuse';
import { findChangeFindings } from '@/lib/usecases/check/find-change-findings';
import { compareWithStored } from '@/lib/usecases/pack/compare-with-stored';
import { authorCantPublish, importBreaksSheets, importIsOver } from '@/lib/usecases/pack/import-problems';

type Input = { actor: Actor; id: string; now: Date };

const findRefusal = ({ state, authorId }: FoundPackImport, actor: Actor): Problem | null => {
  if (state !== 'proposed') return importIsOver;
  return authorId === actor.userId ? authorCantPublish : null;
};

/** What would be wrong with somebody's sheet that is right now? A topic that is new has no sheets yet. */
const findBroken = async ({ pack }: FoundPackImport, now: Date) => {
  const { stored, changes } = await compareWithStored(pack.library);
  if (!stored) return [];
  const adviceKeys = adviceTouchedBy(changes, [stored, pack.library]);
  const today = now.toISOString().slice(0, 10);
  return findChangeFindings({ before: stored, after: pack.library, adviceKeys, today });
};

/** Puts a pack in force that somebody else brought: all of it, or nothing. */
export const publishImport = async ({ actor, id, now }: Input): Promise<Result<{ topicId: string }, Problem>> => {
  if (!may(actor.role, 'content.review')) return refuse(actor, 'content.review');
  const found = await inClinic(actor.clinicId, (tx) => getPackImport(tx, id));
  if (!found) return refuseMissing(actor, 'content.review');
  const refusal = findRefusal(found, actor);
  if (refusal) return failure(refusal);
  const findings = await findBroken(found, now);
  if (findings.length > 0) return failure(importBreaksSheets(findings));
  return asEditor(actor, async (tx) => {
    if (!(await endPackImport(tx, { id, state: 'published', by: actor.userName }))) return failure(importIsOver);
    await applyTopicLibrary(tx, found.pack.library);
    const detail = { topicId: found.topicId, importId: id };
    await recordAuditEvent(tx, { type: 'pack.published', actor, detail });
    return success({ topicId: found.topicId });
  });
};
