import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { moveVersion } from '@/lib/db/block/move-version';
import { findTranslatedBlocks } from '@/lib/db/translation/find-translated-blocks';
import { holdTopic } from '@/lib/db/translation/hold-topic';
import { insertTranslation } from '@/lib/db/translation/insert-translation';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import type { TargetLanguage } from '@/lib/domain/translation/language-words';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; topicId: string; language: TargetLanguage; blockName: string; now: Date };

/**
 * Opens a translation for writing: the draft that there is, what is in review (which then is a draft again), or a new
 * draft with the words in force, or empty.
 */
export const startTranslation = async (input: Input): Promise<Result<{ id: string }, Problem>> => {
  const { actor, topicId, language, blockName, now } = input;
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  return asEditor(actor, async (tx) => {
    // Two who begin at the same moment come one after the other, and share one draft.
    await holdTopic(tx, topicId);
    const [block] = await findTranslatedBlocks(tx, topicId, language, blockName);
    if (!block) return refuseUnknown(tx, actor, 'content.write');
    const { open, published, source } = block;
    if (open?.state === 'draft') return success({ id: open.versionId });
    const detail = { kind: 'translation' as const, name: blockName };
    if (open) {
      await moveVersion(tx, { id: open.versionId }, 'draft', { submittedAt: null });
      await recordAuditEvent(tx, { type: 'content.returned', actor, detail: { ...detail, id: open.versionId } });
      return success({ id: open.versionId });
    }
    const id = await insertTranslation(
      tx,
      actor,
      { sourceVersionId: source.versionId, language, from: published },
      now,
    );
    await recordAuditEvent(tx, { type: 'content.drafted', actor, detail: { ...detail, id } });
    return success({ id });
  });
};
