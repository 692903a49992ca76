import { joinSentences, joinTitles } from '@/lib/domain/content/merge/join-words';
import { mergeSections } from '@/lib/domain/content/merge/merge-sections';
import type { TeachBackPrompt, Topic } from '@/lib/domain/content/topic-library';
import { helpSectionId } from '@/lib/domain/tailoring/compile-library';

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

const earliest = (days: readonly string[]): string => days.toSorted()[0] ?? '';

/** A question that several topics ask alike is asked once, of all that it is about. */
export const mergePrompts = (topics: readonly Pick<Topic, 'id' | 'teachBack'>[]): TeachBackPrompt[] => {
  const merged = new Map<string, TeachBackPrompt>();
  const ids = new Set<string>();
  for (const { id: topicId, teachBack } of topics)
    for (const prompt of teachBack) {
      const same = merged.get(prompt.ask);
      const id = same?.id ?? (ids.has(prompt.id) ? `${prompt.id}-${topicId}` : prompt.id);
      ids.add(id);
      merged.set(prompt.ask, {
        ...prompt,
        id,
        adviceKeys: distinct([...(same?.adviceKeys ?? []), ...prompt.adviceKeys]),
      });
    }
  return [...merged.values()];
};

/** The signs of several topics need room, and they must stand on page one whole. */
const withHelpFirst = (sections: Topic['sections']): Topic['sections'] => [
  ...sections.filter(({ id }) => id === helpSectionId),
  ...sections.filter(({ id }) => id !== helpSectionId),
];

/**
 * Several topics as the one that a sheet over all of them is about: the titles joined, the closing lines one after the
 * other, when to get help ahead of all, the oldest review, the nearest next one, and a draft as soon as one is.
 */
export const mergeTopics = (topics: readonly [Topic, ...Topic[]]): Topic => {
  const [first] = topics;
  const { language } = first;
  const drafts = topics.filter(({ status }) => status === 'draft');
  return {
    id: distinct(topics.map(({ id }) => id)).join('+'),
    title: joinTitles(
      topics.map(({ title }) => title),
      language,
    ),
    subtitle: joinTitles(
      topics.map(({ subtitle }) => subtitle),
      language,
    ),
    language,
    version: distinct(topics.map(({ version }) => version)).join(', '),
    reviewedOn: earliest(topics.map(({ reviewedOn }) => reviewedOn)),
    nextReview: earliest(topics.map(({ nextReview }) => nextReview)),
    status: drafts.length > 0 ? 'draft' : 'approved',
    statusText: joinSentences((drafts.length > 0 ? drafts : topics).map(({ statusText }) => statusText)),
    sections: withHelpFirst(
      mergeSections(
        topics.map(({ sections }) => sections),
        language,
      ),
    ),
    closing: joinSentences(topics.map(({ closing }) => closing)),
    teachBack: mergePrompts(topics),
    diary: topics.some(({ diary }) => diary),
    gates: [
      ...new Map(
        topics.flatMap(({ gates }) => gates).map((gate) => [`${gate.fact} ${gate.kind} ${gate.words}`, gate]),
      ).values(),
    ],
  };
};
