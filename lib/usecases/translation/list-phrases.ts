import 'server-only';
import { getClinic } from '@/lib/db/clinic/get-clinic';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { findPhrases } from '@/lib/db/translation/find-phrases';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import type { TargetLanguage } from '@/lib/domain/translation/language-words';
import type { PhraseList } from '@/lib/domain/translation/translation-views';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';
import { toPhraseEntries } from '@/lib/usecases/translation/to-phrase-entries';

type Input = { actor: Actor; topicId: string; language: TargetLanguage };

/** Everything that sheets of a topic print beside the texts, with what it is called in this language. */
export const listPhrases = async ({ actor, topicId, language }: Input): Promise<Result<PhraseList, Problem>> => {
  const chosen = await chooseTopic({ actor, wanted: topicId });
  if (!chosen.ok) return chosen;
  const { library } = await loadTopicLibrary(topicId);
  return inClinic(actor.clinicId, async (tx) => {
    const { demo } = await getClinic(tx);
    const found = await findPhrases(tx, topicId, language);
    const phrases = toPhraseEntries(actor, { library, language, found, demo });
    return success({ topicId, topicTitle: library.topic.title, language, phrases });
  });
};
