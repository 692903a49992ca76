import type { TopicLibrary } from '@/lib/domain/content/topic-library';

/** Where on a sheet a phrase stands. */
export const phrasePlaces = ['topic', 'section', 'caution', 'caption', 'drawing'] as const;

export type PhrasePlace = (typeof phrasePlaces)[number];

export type PrintedPhrase = { source: string; place: PhrasePlace };

/**
 * What does a topic print beside its blocks? Each text once, at its first place: the topic's own lines, headings, the cautions
 * of its rules, captions, and what a drawing shows for those who can't see it.
 */
export const printedPhrases = ({ topic, rules, figures }: TopicLibrary): PrintedPhrase[] => {
  const all: PrintedPhrase[] = [
    ...[topic.title, topic.subtitle, topic.statusText, topic.closing].map((source) => ({
      source,
      place: 'topic' as const,
    })),
    ...topic.sections.map(({ title }) => ({ source: title, place: 'section' as const })),
    ...rules.flatMap(({ caution }) => (caution === null ? [] : [{ source: caution, place: 'caution' as const }])),
    ...figures.flatMap(({ caption, alt }) => [
      { source: caption, place: 'caption' as const },
      { source: alt, place: 'drawing' as const },
    ]),
  ];
  return [...new Map(all.toReversed().map((phrase) => [phrase.source, phrase])).values()].toReversed();
};
