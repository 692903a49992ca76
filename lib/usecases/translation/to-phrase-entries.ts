import type { FoundPhrase } from '@/lib/db/translation/to-found-phrase';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { readinessOfPhrase } from '@/lib/domain/content/translation';
import { mayReview } from '@/lib/domain/content/version-state';
import { ownTexts } from '@/lib/domain/handout/words-in';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import { findLineProblems } from '@/lib/domain/translation/find-line-problems';
import type { TargetLanguage } from '@/lib/domain/translation/language-words';
import { printedPhrases } from '@/lib/domain/translation/printed-phrases';
import type { PhraseEntry } from '@/lib/domain/translation/translation-views';

type Given = { library: TopicLibrary; language: TargetLanguage; found: FoundPhrase[]; demo: boolean };

/** Nobody has approved it, or only a demo clinic has, which counts for nobody else. */
export const isWaiting = ({ reviewedBy, demoReview }: FoundPhrase, isDemoClinic: boolean): boolean =>
  reviewedBy === null || (demoReview && !isDemoClinic);

const bySource = (phrases: FoundPhrase[]): Map<string, FoundPhrase> =>
  new Map(phrases.map((phrase) => [phrase.source, phrase]));

/** Every phrase of a topic's sheets with its translation, then the handout's own words; what is no longer printed is left out. */
export const toPhraseEntries = (actor: Actor, { library, language, found, demo }: Given): PhraseEntry[] => {
  const ofTopic = bySource(found.filter(({ topicId }) => topicId !== null));
  const own = bySource(found.filter(({ topicId }) => topicId === null));
  const toEntry = (source: string, place: PhraseEntry['place'], phrase: FoundPhrase | undefined): PhraseEntry => {
    const readiness = readinessOfPhrase(phrase, demo);
    const isOthers = phrase !== undefined && isWaiting(phrase, demo) && mayReview(actor.userId, phrase.authorIds);
    return {
      ...{ source, place, readiness },
      id: phrase?.id ?? null,
      text: phrase?.text ?? '',
      edit: phrase?.edit ?? null,
      madeBy: phrase?.madeBy ?? null,
      reviewerName: phrase?.reviewedBy ?? null,
      mayReview: isOthers && may(actor.role, 'content.review'),
      problems: phrase ? findLineProblems(source, phrase.text, language) : [],
    };
  };
  return [
    ...printedPhrases(library).map(({ source, place }) => toEntry(source, place, ofTopic.get(source))),
    ...ownTexts().map((source) => toEntry(source, 'handout', own.get(source))),
  ];
};
