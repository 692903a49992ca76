import { joinSentences, joinTitles } from '@/lib/domain/content/merge/join-words';
import { mergeBlocks } from '@/lib/domain/content/merge/merge-blocks';
import { mergeTopics } from '@/lib/domain/content/merge/merge-topics';
import { type JoinedText, mergePhrases, mergeTranslations } from '@/lib/domain/content/merge/merge-translations';
import { mergeVocabularies } from '@/lib/domain/content/merge/merge-vocabularies';
import { tellApart } from '@/lib/domain/content/merge/tell-apart';
import type { AdviceKey, TopicLibrary } from '@/lib/domain/content/topic-library';

const once = <Entry>(entries: readonly Entry[], nameOf: (entry: Entry) => string): Entry[] =>
  [...new Map(entries.toReversed().map((entry) => [nameOf(entry), entry])).values()].toReversed();

const byId = <Entry extends { id: string }>(entries: readonly Entry[]): Entry[] => once(entries, ({ id }) => id);

/** What any topic keeps off sheets stays off. */
const strictest = (advice: readonly AdviceKey[]): AdviceKey['default'] | undefined =>
  (['clinician', 'never'] as const).find((placement) => advice.some((one) => one.default === placement)) ??
  advice[0]?.default;

const mergeAdviceKeys = (libraries: readonly TopicLibrary[]): AdviceKey[] => {
  const all = libraries.flatMap(({ adviceKeys }) => adviceKeys);
  return once(all, ({ key }) => key).map((advice) => ({
    ...advice,
    default: strictest(all.filter(({ key }) => key === advice.key)) ?? advice.default,
  }));
};

const pairOf = ({ adviceKeys }: TopicLibrary['contradictions'][number]): string => adviceKeys.toSorted().join(' ');

/** The printed texts that a sheet over several topics puts together from theirs. */
const joinedTexts = (topics: readonly TopicLibrary['topic'][]): JoinedText[] => {
  const titles = (sources: string[]): JoinedText => ({ sources, join: joinTitles });
  const sections = new Set(topics.flatMap((topic) => topic.sections.map(({ id }) => id)));
  return [
    titles(topics.map(({ title }) => title)),
    titles(topics.map(({ subtitle }) => subtitle)),
    { sources: topics.map(({ closing }) => closing), join: joinSentences },
    {
      sources: topics.filter(({ status }) => status === 'draft').map(({ statusText }) => statusText),
      join: joinSentences,
    },
    ...[...sections].map((id) =>
      titles(
        topics.flatMap((topic) => topic.sections.filter((section) => section.id === id).map(({ title }) => title)),
      ),
    ),
  ];
};

/**
 * Several topics as one library, for a sheet over all of them, in this order. Nothing that protects a person is lost: all
 * rules, danger signs, gates and contradictions of every topic hold for all advice. Advice that several topics have is said
 * once. One topic is itself. Throws for no topic, for topics in different languages, and when two topics call different
 * danger signs by one id.
 */
export const mergeLibraries = (libraries: readonly TopicLibrary[]): TopicLibrary => {
  const [first, ...rest] = libraries;
  if (!first) throw new Error('A sheet needs a topic.');
  if (rest.length === 0) return first;
  const other = rest.find(({ topic }) => topic.language !== first.topic.language);
  if (other) throw new Error(`The topics ${first.topic.id} and ${other.topic.id} are not in one language.`);

  const apart = libraries.map((library, index) => tellApart(library, libraries.slice(0, index)));
  const blocks = mergeBlocks(apart);
  return {
    topic: mergeTopics([first.topic, ...rest.map(({ topic }) => topic)]),
    adviceKeys: mergeAdviceKeys(apart),
    blocks,
    rules: byId(apart.flatMap(({ rules }) => rules)),
    redFlags: byId(apart.flatMap(({ redFlags }) => redFlags)),
    vocabulary: mergeVocabularies(apart.map(({ vocabulary }) => vocabulary)),
    sources: byId(apart.flatMap(({ sources }) => sources)),
    presets: byId(apart.flatMap(({ presets }) => presets)),
    figures: byId(apart.flatMap(({ figures }) => figures)),
    contradictions: once(
      apart.flatMap(({ contradictions }) => contradictions),
      pairOf,
    ),
    translations: mergeTranslations(apart, blocks),
    phrases: mergePhrases(apart, joinedTexts(libraries.map(({ topic }) => topic))),
  };
};
