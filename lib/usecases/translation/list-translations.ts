import 'server-only';
import { getClinic } from '@/lib/db/clinic/get-clinic';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { findPhrases } from '@/lib/db/translation/find-phrases';
import { findTranslatedBlocks } from '@/lib/db/translation/find-translated-blocks';
import type { Actor } from '@/lib/domain/permission/actor';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import type { TargetLanguage } from '@/lib/domain/translation/language-words';
import type { PhraseEntry, TranslationEntry, TranslationList } from '@/lib/domain/translation/translation-views';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';
import { toPhraseEntries } from '@/lib/usecases/translation/to-phrase-entries';
import { toTranslationEntry } from '@/lib/usecases/translation/to-translation-entry';

type Input = { actor: Actor; topicId: string; language: TargetLanguage };

const countPhrases = (phrases: PhraseEntry[]): TranslationList['phrases'] => {
  const count = (wanted: PhraseEntry['readiness']) => phrases.filter(({ readiness }) => readiness === wanted).length;
  return { ready: count('ready'), unreviewed: count('unreviewed'), missing: count('missing') };
};

/** How far is a topic in this language: each of its texts in printed order, and its phrases by number. */
export const listTranslations = async ({
  actor,
  topicId,
  language,
}: Input): Promise<Result<TranslationList, Problem>> => {
  const chosen = await chooseTopic({ actor, wanted: topicId });
  if (!chosen.ok) return chosen;
  const { library } = await loadTopicLibrary(topicId);
  return inClinic(actor.clinicId, async (tx) => {
    const { demo } = await getClinic(tx);
    const blocks = await findTranslatedBlocks(tx, topicId, language);
    const entries = Map.groupBy(
      blocks.map((block) => toTranslationEntry(actor, block, demo)),
      ({ section }: TranslationEntry) => section,
    );
    const phrases = toPhraseEntries(actor, {
      library,
      language,
      found: await findPhrases(tx, topicId, language),
      demo,
    });
    const sections = library.topic.sections.flatMap(({ id, title }) => {
      const ofSection = entries.get(id);
      return ofSection ? [{ title, entries: ofSection }] : [];
    });
    return success({ topicId, topicTitle: library.topic.title, language, sections, phrases: countPhrases(phrases) });
  });
};
