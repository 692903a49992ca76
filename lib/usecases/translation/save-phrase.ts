import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { findPhrases } from '@/lib/db/translation/find-phrases';
import { holdTopic } from '@/lib/db/translation/hold-topic';
import { insertPhrase } from '@/lib/db/translation/insert-phrase';
import { updatePhrase } from '@/lib/db/translation/update-phrase';
import { ownTexts } from '@/lib/domain/handout/words-in';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { printedPhrases } from '@/lib/domain/translation/printed-phrases';
import type { SavePhrase } from '@/lib/domain/translation/translation-requests';
import { refuse, refuseMissing } from '@/lib/usecases/access/refuse';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';
import { phraseChanged } from '@/lib/usecases/translation/translation-problems';

type Input = SavePhrase & { actor: Actor; now: Date };

type Saved = { id: string; edit: number };

/** Whose phrase it is: the topic's, or everyone's (null) where the handout itself says it. */
type Home = { topicId: string | null };

const findHome = async (topicId: string, source: string): Promise<Home | null> => {
  const { library } = await loadTopicLibrary(topicId);
  if (printedPhrases(library).some((phrase) => phrase.source === source)) return { topicId };
  return ownTexts().includes(source) ? { topicId: null } : null;
};

const keep = async (tx: ClinicTransaction, input: Input, home: Home): Promise<Result<Saved, Problem>> => {
  const { actor, topicId, language, source, text, edit, now } = input;
  // Two who write the first translation at the same moment come one after the other.
  await holdTopic(tx, topicId);
  const here = await findPhrases(tx, topicId, language);
  const phrase = here.find((one) => one.source === source && one.topicId === home.topicId);
  if ((phrase?.edit ?? null) !== edit) return failure(phraseChanged(phrase?.authorNames.at(-1)));
  if (!phrase) return success({ id: await insertPhrase(tx, actor, { ...home, language, source, text }, now), edit: 1 });
  if (phrase.text === text) return success({ id: phrase.id, edit: phrase.edit });
  return success({ id: phrase.id, edit: await updatePhrase(tx, actor, phrase, text, now) });
};

/** Keeps a phrase's translation. It counts once somebody else has approved these very words. */
export const savePhrase = async (input: Input): Promise<Result<Saved, Problem>> => {
  const { actor, topicId, source, edit } = input;
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  const chosen = await chooseTopic({ actor, wanted: topicId });
  if (!chosen.ok) return chosen;
  const home = await findHome(topicId, source);
  if (!home) return refuseMissing(actor, 'content.write');
  return asEditor(actor, async (tx) => {
    const kept = await keep(tx, input, home);
    if (!kept.ok) return kept;
    const detail = { kind: 'phrase' as const, name: source, id: kept.value.id };
    if (kept.value.edit !== edit) await recordAuditEvent(tx, { type: 'content.drafted', actor, detail });
    return kept;
  });
};
