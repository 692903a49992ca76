import 'server-only';
import type { z } from 'zod';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { findBlockTexts, findTakenNames } from '@/lib/db/block/find-block-texts';
import { insertDraft } from '@/lib/db/block/insert-draft';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { holdTopic } from '@/lib/db/translation/hold-topic';
import type { startDraftSchema } from '@/lib/domain/content/block-draft';
import type { BlockVersion } from '@/lib/domain/content/block-version';
import { findUnknownReferences } from '@/lib/domain/content/find-unknown-references';
import { freeBlockName, newBlockDraft } from '@/lib/domain/content/new-block-draft';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { notStarted } from '@/lib/usecases/block/draft-problems';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';

type Given = z.output<typeof startDraftSchema>;

/** `today` is an ISO day. */
type Input = { actor: Actor; given: Given; today: string; now: Date };

type Started = Result<{ id: string }, Problem>;

const begin = async (
  tx: ClinicTransaction,
  { actor, given, now }: Input,
  content: Omit<BlockVersion, 'versionId'>,
): Promise<Started> => {
  const id = await insertDraft(tx, actor, { topicId: given.topicId, content, now });
  const detail = { kind: 'block', name: content.blockId, id } as const;
  await recordAuditEvent(tx, { type: 'content.drafted', actor, detail });
  return success({ id });
};

/** A draft or review that is there is gone on with: there is one of a text at a time. */
const beginChange = async (tx: ClinicTransaction, input: Input, name: string): Promise<Started> => {
  const { actor, given } = input;
  const texts = await findBlockTexts(tx, given.topicId, name);
  if (texts?.openId) return success({ id: texts.openId });
  if (!texts?.last) return refuseUnknown(tx, actor, 'content.write');
  const { draft, body, language } = texts.last;
  return begin(tx, input, { ...draft, blockId: name, language, body });
};

type NewText = Extract<Given['block'], { kind: 'new' }>;

const beginNew = async (
  tx: ClinicTransaction,
  input: Input,
  library: TopicLibrary,
  text: NewText,
): Promise<Started> => {
  const { adviceKey, section, title } = text;
  const draft = newBlockDraft({ adviceKey, section, title, owner: input.actor.userName }, input.today);
  const unknown = findUnknownReferences(library, draft, []);
  if (unknown.length > 0)
    return failure(notStarted(unknown.map(({ field, reason }) => ({ field: `block.${field}`, reason }))));
  const blockId = freeBlockName(adviceKey, await findTakenNames(tx, input.given.topicId));
  return begin(tx, input, { ...draft, blockId, language: library.topic.language, body: [] });
};

/** Begins a change of a text, or a new text. Whoever comes second gets the draft of whoever came first. */
export const startDraft = async (input: Input): Promise<Started> => {
  const { actor, given } = input;
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  const topic = await chooseTopic({ actor, wanted: given.topicId });
  if (!topic.ok) return topic;
  const { library } = await loadTopicLibrary(given.topicId);
  return asEditor(actor, async (tx) => {
    await holdTopic(tx, given.topicId);
    return given.block.kind === 'new'
      ? beginNew(tx, input, library, given.block)
      : beginChange(tx, input, given.block.name);
  });
};
